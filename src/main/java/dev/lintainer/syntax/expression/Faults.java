package dev.lintainer.syntax.expression;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.expression.Token.Kind;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// Says what is wrong with an expression, and what its author may have meant.
final class Faults {
    private static final int SHOWN = 40;

    private Faults() {}

    static SyntaxProblem tooLong(int length, Span span) {
        return new SyntaxProblem(
                "expression-too-long",
                "expression of " + length + " characters, GitHub reads at most " + ExpressionParser.MAX_LENGTH,
                "move a part of it into a script or a file",
                span);
    }

    static SyntaxProblem tooDeep(int depth, Span span) {
        return new SyntaxProblem(
                "expression-too-deep",
                "expression nested more than " + depth + " levels deep",
                "split it over several variables",
                span);
    }

    static SyntaxProblem empty(Span span) {
        return new SyntaxProblem("empty-expression", "an expression is missing", span);
    }

    static SyntaxProblem unclosedString(MappedText source, Token token) {
        return new SyntaxProblem(
                "unclosed-string",
                "string is never closed: " + shown(source, token),
                "close it with `'`, and write `''` for a quote inside",
                source.toSource(token.start(), token.end()));
    }

    static SyntaxProblem badNumber(MappedText source, Token token) {
        String text = token.text(source.text());
        char first = text.charAt(0);
        boolean sign = first == '+' || first == '-';
        if (sign && (text.length() == 1 || !isNumberLike(text.charAt(1)))) {
            return strange(source, token, token.start());
        }
        int operator = Math.max(text.lastIndexOf('-'), text.lastIndexOf('+'));
        if (operator > 0
                && Literals.number(text.substring(0, operator)).isPresent()
                && Literals.number(text.substring(operator + 1)).isPresent()) {
            return strange(source, token, token.start() + operator);
        }
        return new SyntaxProblem(
                "invalid-number",
                shown(source, token) + " is not a number",
                "put it in single quotes if it is text",
                source.toSource(token.start(), token.end()));
    }

    private static boolean isNumberLike(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    /// A run of characters that is no name.
    static SyntaxProblem badWord(MappedText source, Token token) {
        int at = token.start();
        if (Literals.isNameStart(source.text().charAt(at))) {
            do {
                at++;
            } while (Literals.isNamePart(source.text().charAt(at)));
        }
        return strange(source, token, at);
    }

    static SyntaxProblem badProperty(MappedText source, Token token) {
        if (token.kind() == Kind.WORD) {
            return badWord(source, token);
        }
        if (token.kind() == Kind.END) {
            return new SyntaxProblem("missing-operand", "no name follows the last dot", lastCharacter(source));
        }
        String text = token.text(source.text());
        if (token.kind() == Kind.NUMBER) {
            String name = text.substring(0, Math.min(nameEnd(text), SHOWN));
            return new SyntaxProblem(
                    "invalid-property",
                    quoted(name) + " is not a name that can follow a dot",
                    "write `['" + name + "']` instead of `." + name + "`",
                    source.toSource(token.start(), token.start() + name.length()));
        }
        Span span = source.toSource(token.start(), token.end());
        return token.kind() == Kind.STRING
                ? new SyntaxProblem(
                        "invalid-property",
                        "string after a dot: " + shown(source, token),
                        "write it in brackets, without the dot",
                        span)
                : new SyntaxProblem("missing-operand", "no name follows the dot before " + shown(source, token), span);
    }

    /// A number swallows the dots behind it, a property does not. What is no part of a name ends it, too.
    private static int nameEnd(String text) {
        int end = 1;
        while (end < text.length() && Literals.isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// The last one that is no white space.
    private static Span lastCharacter(MappedText source) {
        int end = source.text().stripTrailing().length();
        return source.toSource(Math.max(0, end - 1), end);
    }

    /// Something else stands where an operand has to.
    static SyntaxProblem noOperand(MappedText source, Optional<Token> before, Token found, List<Token> open) {
        Span span = source.toSource(found.start(), found.end());
        String after = before.map(token -> " after " + shown(source, token)).orElse("");
        if (found.kind() == Kind.END) {
            return before.isPresent() && !open.isEmpty() && before.get() == open.getLast()
                    ? unclosed(source, open.getLast())
                    : new SyntaxProblem("missing-operand", "expression ends" + after, endOf(source, before, span));
        }
        if (before.isPresent() && before.get().kind() == Kind.COMMA && found.kind() == Kind.RIGHT_PARENTHESIS) {
            return new SyntaxProblem(
                    "missing-operand",
                    "no argument follows the last comma",
                    "remove the comma",
                    source.toSource(before.get().start(), before.get().end()));
        }
        return new SyntaxProblem("missing-operand", shown(source, found) + " where a value is expected" + after, span);
    }

    private static Span endOf(MappedText source, Optional<Token> last, Span otherwise) {
        return last.map(token -> source.toSource(token.start(), token.end())).orElse(otherwise);
    }

    /// An operand is complete, and something else follows than an operator or the bracket that closes.
    static SyntaxProblem afterOperand(MappedText source, Token found, List<Token> open) {
        if (found.kind() == Kind.END && !open.isEmpty()) {
            return unclosed(source, open.getLast());
        }
        if (found.kind() == Kind.NUMBER || found.kind() == Kind.WORD) {
            return strangeOperator(source, found);
        }
        Span span = source.toSource(found.start(), found.end());
        if (found.kind() == Kind.STAR) {
            return Operators.unknown("*", span);
        }
        if (found.kind() == Kind.COMMA) {
            return new SyntaxProblem("unexpected-token", "comma outside of a function's arguments", span);
        }
        if (found.kind() == Kind.RIGHT_PARENTHESIS || found.kind() == Kind.RIGHT_BRACKET) {
            return open.isEmpty()
                    ? new SyntaxProblem(
                            "unexpected-token", shown(source, found) + " that closes nothing", "remove it", span)
                    : unclosed(source, open.getLast());
        }
        return twoOperands(source, found, span);
    }

    private static SyntaxProblem twoOperands(MappedText source, Token found, Span span) {
        return new SyntaxProblem(
                "unexpected-token",
                shown(source, found) + " right after a value, where only an operator can stand",
                span);
    }

    private static SyntaxProblem unclosed(MappedText source, Token bracket) {
        Span span = source.toSource(bracket.start(), bracket.end());
        return bracket.kind() == Kind.LEFT_BRACKET
                ? new SyntaxProblem("unclosed-bracket", "`[` is never closed", "add `]`", span)
                : new SyntaxProblem("unclosed-parenthesis", "`(` is never closed", "add `)`", span);
    }

    private static SyntaxProblem strangeOperator(MappedText source, Token found) {
        String text = found.text(source.text());
        if (found.kind() == Kind.WORD && !Literals.isName(text)) {
            return badWord(source, found);
        }
        if (text.startsWith("-") || text.startsWith("+")) {
            return strange(source, found, found.start());
        }
        Span span = source.toSource(found.start(), found.end());
        return Operators.word(text, span).orElseGet(() -> twoOperands(source, found, span));
    }

    /// The language has no use for the character at `at`.
    private static SyntaxProblem strange(MappedText source, Token token, int at) {
        String text = source.text();
        char c = text.charAt(at);
        if (c == '"') {
            return doubleQuotes(source, at);
        }
        if (text.startsWith("${{", at)) {
            return new SyntaxProblem(
                    "nested-expression",
                    "`${{` inside of an expression",
                    "remove the inner `${{` and `}}`",
                    source.toSource(at, at + 3));
        }
        String symbol = Operators.symbolAt(text, at);
        if (!symbol.isEmpty()) {
            return Operators.unknown(symbol, source.toSource(at, at + symbol.length()));
        }
        String found = Character.toString(text.codePointAt(at));
        boolean alone = token.end() - token.start() == found.length();
        return new SyntaxProblem(
                "unexpected-character",
                quoted(found) + " in " + (alone ? "an expression" : shown(source, token)),
                c == '\'' ? "write `''` for a quote inside of a string" : "",
                source.toSource(at, at + found.length()));
    }

    private static SyntaxProblem doubleQuotes(MappedText source, int at) {
        int close = source.text().indexOf('"', at + 1);
        int end = close < 0 ? source.length() : close + 1;
        String content = source.text().substring(at + 1, close < 0 ? end : close);
        return new SyntaxProblem(
                "double-quotes",
                "string in double quotes: " + quoted(clipped(source.text().substring(at, end))),
                clipped(content).equals(content)
                        ? "use single quotes: `'" + content.replace("'", "''") + "'`"
                        : "use single quotes",
                source.toSource(at, end));
    }

    private static String shown(MappedText source, Token token) {
        return token.kind() == Kind.END ? "the end" : quoted(clipped(token.text(source.text())));
    }

    private static String quoted(String text) {
        return "`" + text + "`";
    }

    private static String clipped(String text) {
        String line = text.lines().findFirst().orElse("");
        if (line.length() == text.length() && line.length() <= SHOWN) {
            return line;
        }
        int end = Math.min(SHOWN, line.length());
        boolean splitsPair = end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
        return line.substring(0, splitsPair ? end - 1 : end) + "...";
    }
}
