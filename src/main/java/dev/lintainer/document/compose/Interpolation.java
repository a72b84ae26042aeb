package dev.lintainer.document.compose;

import dev.lintainer.document.compose.TextPiece.Operator;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads `$NAME`, `${NAME:-default}` and `$$` as Compose does: a name is a letter or underscore and what follows of
/// letters, digits and underscores; any other `$` stands for itself; braces in a default are counted
/// (https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md).
final class Interpolation {
    /// Deeper nesting than anybody writes; the parser recurses once a level.
    private static final int DEEPEST = 32;

    private final String text;
    private final MappedText places;

    private Interpolation(MappedText text) {
        this.text = text.text();
        this.places = text;
    }

    static List<TextPiece> read(YamlScalar scalar, Span part) {
        String text = scalar.value();
        int first = text.indexOf('$', part.start());
        if (first < 0 || first >= part.end()) {
            return part.isEmpty()
                    ? List.of()
                    : List.of(new TextPiece.Literal(text.substring(part.start(), part.end())));
        }
        return new Interpolation(scalar.content()).pieces(part.start(), part.end(), 0);
    }

    static List<TextPiece> read(MappedText text) {
        return new Interpolation(text).pieces(0, text.length(), 0);
    }

    /// Where the substitution that starts with the `$` at `start` ends, or `start + 1` where it starts none.
    static int endOfSubstitution(String text, int start, int end) {
        int next = start + 1;
        if (next >= end) {
            return next;
        }
        char c = text.charAt(next);
        if (c == '$') {
            return next + 1;
        }
        if (c == '{') {
            int close = closingBrace(text, next, end);
            return close < 0 ? end : close + 1;
        }
        return endOfName(text, next, end);
    }

    private List<TextPiece> pieces(int start, int end, int depth) {
        List<TextPiece> pieces = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int i = start;
        while (i < end) {
            int dollar = text.indexOf('$', i);
            if (dollar < 0 || dollar >= end) {
                dollar = end;
            }
            literal.append(text, i, dollar);
            if (dollar == end) {
                break;
            }
            i = endOfSubstitution(text, dollar, end);
            if (i == dollar + 1) {
                literal.append('$');
            } else if (text.charAt(dollar + 1) == '$') {
                literal.append('$');
            } else {
                flush(literal, pieces);
                pieces.add(substitution(dollar, i, depth));
            }
        }
        flush(literal, pieces);
        return pieces;
    }

    private TextPiece substitution(int start, int end, int depth) {
        Span span = places.toSource(start, end);
        if (text.charAt(start + 1) != '{') {
            return new TextPiece.Variable(text.substring(start + 1, end), Operator.NONE, List.of(), span);
        }
        int nameEnd = endOfName(text, start + 2, end);
        boolean closed = text.charAt(end - 1) == '}';
        if (nameEnd == start + 2 || !closed || depth == DEEPEST) {
            return new TextPiece.Invalid(span);
        }
        String name = text.substring(start + 2, nameEnd);
        int inner = end - 1;
        if (nameEnd == inner) {
            return new TextPiece.Variable(name, Operator.NONE, List.of(), span);
        }
        int sign = text.charAt(nameEnd) == ':' ? nameEnd + 1 : nameEnd;
        Operator operator = operator(text.charAt(sign), sign > nameEnd);
        return operator == Operator.NONE
                ? new TextPiece.Invalid(span)
                : new TextPiece.Variable(name, operator, pieces(sign + 1, inner, depth + 1), span);
    }

    private static Operator operator(char sign, boolean colon) {
        return switch (sign) {
            case '-' -> colon ? Operator.DEFAULT_IF_EMPTY : Operator.DEFAULT_IF_UNSET;
            case '?' -> colon ? Operator.REQUIRED_NOT_EMPTY : Operator.REQUIRED_SET;
            case '+' -> colon ? Operator.ALTERNATIVE_IF_NOT_EMPTY : Operator.ALTERNATIVE_IF_SET;
            default -> Operator.NONE;
        };
    }

    /// The `}` that balances the `{` at `open`; where none does, the last one there is, as Compose's pattern is greedy;
    /// else -1.
    private static int closingBrace(String text, int open, int end) {
        int depth = 0;
        int last = -1;
        for (int i = open; i < end; i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                last = i;
                if (--depth == 0) {
                    return i;
                }
            }
        }
        return last;
    }

    private static int endOfName(String text, int start, int end) {
        int i = start;
        while (i < end && isNameCharacter(text.charAt(i), i > start)) {
            i++;
        }
        return i;
    }

    private static boolean isNameCharacter(char c, boolean digitAllowed) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || digitAllowed && c >= '0' && c <= '9';
    }

    private static void flush(StringBuilder literal, List<TextPiece> pieces) {
        if (!literal.isEmpty()) {
            pieces.add(new TextPiece.Literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
