package dev.lintainer.document.compose;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compose's dialect of `.env` (https://github.com/compose-spec/compose-go/blob/main/dotenv/parser.go): `=` or `:`
/// after the name, `export` before it, values in quotes over several lines, escapes in double quotes, substitution
/// everywhere but in single quotes. After a fault the next line is read.
final class DotEnvParser {
    private static final String EXPORT = "export";

    private final SourceFile source;
    private final String text;
    private final List<DotEnv.Entry> entries = new ArrayList<>();
    private final List<SyntaxProblem> problems = new ArrayList<>();
    private int at;

    private DotEnvParser(SourceFile source) {
        this.source = source;
        this.text = source.text();
    }

    static Parsed<DotEnv> parse(SourceFile source) {
        DotEnvParser parser = new DotEnvParser(source);
        while (parser.skipToStatement()) {
            parser.statement();
        }
        return new Parsed<>(new DotEnv(source, parser.entries), parser.problems);
    }

    private boolean skipToStatement() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                at = endOfLine(at);
            } else if (!Character.isWhitespace(c)) {
                return true;
            } else {
                at++;
            }
        }
        return false;
    }

    private void statement() {
        skipExport();
        int start = at;
        int end = start;
        int line = endOfLine(start);
        int i = start;
        while (i < line && text.charAt(i) != '=' && text.charAt(i) != ':') {
            char c = text.charAt(i);
            if (!isNameCharacter(c) && !isBlank(c)) {
                fault(
                        "unexpected-character",
                        "`" + c + "` cannot be part of a variable's name",
                        new Span(i, i + 1),
                        line);
                return;
            }
            i++;
            end = isBlank(c) ? end : i;
        }
        String name = text.substring(start, end);
        Span nameSpan = new Span(start, end);
        if (name.indexOf(' ') >= 0) {
            fault("space-in-name", "variable name `" + name + "` holds a space", nameSpan, line);
        } else if (i == line) {
            entries.add(new DotEnv.Entry(name, nameSpan, Optional.empty(), nameSpan));
            at = line;
        } else {
            at = skipBlanks(i + 1, line);
            value(name, nameSpan, line);
        }
    }

    private void skipExport() {
        int after = at + EXPORT.length();
        if (text.startsWith(EXPORT, at) && after < text.length() && isBlank(text.charAt(after))) {
            at = skipBlanks(after, text.length());
        }
    }

    private void value(String name, Span nameSpan, int line) {
        char quote = at < line ? text.charAt(at) : '\n';
        if (quote != '"' && quote != '\'') {
            unquoted(name, nameSpan, line);
            return;
        }
        int close = closing(quote);
        if (close < 0) {
            fault("unterminated-quote", "the value of `" + name + "` has no closing quote", new Span(at, line), line);
            return;
        }
        MappedText content = quoted(at + 1, close, quote);
        List<TextPiece> pieces = quote == '\'' ? literal(content) : Interpolation.read(content);
        add(name, nameSpan, pieces, close + 1);
        at = close + 1;
    }

    private void unquoted(String name, Span nameSpan, int line) {
        int end = line;
        for (int i = at; i + 1 < line; i++) {
            if (text.charAt(i) == ' ' && text.charAt(i + 1) == '#') {
                end = i;
                break;
            }
        }
        while (end > at && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        add(name, nameSpan, Interpolation.read(MappedText.of(source, new Span(at, end))), end);
        at = line;
    }

    private void add(String name, Span nameSpan, List<TextPiece> pieces, int end) {
        for (TextPiece piece : pieces) {
            if (piece instanceof TextPiece.Invalid(Span span)) {
                String message = "the value of `" + name + "` holds no substitution that Compose understands";
                problems.add(new SyntaxProblem("invalid-interpolation", message, span));
            }
        }
        entries.add(new DotEnv.Entry(name, nameSpan, Optional.of(pieces), new Span(nameSpan.start(), end)));
    }

    private static List<TextPiece> literal(MappedText content) {
        return content.length() == 0 ? List.of() : List.of(new TextPiece.Literal(content.text()));
    }

    private int closing(char quote) {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i;
            }
        }
        return -1;
    }

    private MappedText quoted(int start, int end, char quote) {
        MappedText.Builder content = new MappedText.Builder(source);
        int i = start;
        while (i < end) {
            if (text.charAt(i) != '\\' || i + 1 >= end) {
                content.append(i, i + 1);
                i++;
                continue;
            }
            char escaped = text.charAt(i + 1);
            if (escaped == quote) {
                content.append(String.valueOf(quote), i, i + 2);
            } else if (quote == '"') {
                content.append(unescaped(escaped, i), i, i + 2);
            } else {
                content.append(i, i + 2);
            }
            i += 2;
        }
        return content.build(start);
    }

    /// What a backslash and this character stand for; `$$` is a dollar sign that substitution leaves alone.
    private String unescaped(char escaped, int backslash) {
        return switch (escaped) {
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'v' -> "\u000B";
            case '\\' -> "\\";
            case '$' -> "$$";
            default -> text.substring(backslash, backslash + 2);
        };
    }

    private void fault(String code, String message, Span span, int continueAt) {
        problems.add(new SyntaxProblem(code, message, span));
        at = continueAt;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int skipBlanks(int from, int end) {
        int i = from;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '[' || c == ']';
    }

    private static boolean isBlank(char c) {
        return c != '\n' && (Character.isWhitespace(c) || c == '\u00A0' || c == '\u0085');
    }
}
