package dev.lintainer.syntax.just;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one expression of a Justfile after the other. What cannot be read becomes [JustExpression.Other], and the
/// reader stays where it is.
final class ExpressionReader {
    /// Deeper than any that people write.
    private static final int DEEPEST = 50;

    private final SourceFile source;
    private final String text;
    private int at;
    private int depth;

    /// How many brackets are open, between which lines may end.
    private int open;

    /// Where the text ends for this reader.
    private final int limit;

    ExpressionReader(SourceFile source, Span part) {
        this.source = source;
        this.text = source.text();
        this.at = part.start();
        this.limit = part.end();
    }

    int at() {
        return at;
    }

    void moveTo(int offset) {
        at = offset;
    }

    boolean isAt(String word) {
        return text.startsWith(word, at);
    }

    /// Passes over blanks, continued lines, and between brackets over all lines.
    void blanks() {
        while (at < limit) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\r' || open > 0 && c == '\n') {
                at++;
            } else if (c == '\\' && text.startsWith("\n", at + 1)) {
                at += 2;
            } else if (c == '\\' && text.startsWith("\r\n", at + 1)) {
                at += 3;
            } else {
                return;
            }
        }
    }

    boolean take(String word) {
        if (!isAt(word)) {
            return false;
        }
        at += word.length();
        return true;
    }

    /// A name, or empty where none stands here.
    String name() {
        int start = at;
        while (at < limit && isNamePart(text.charAt(at), at == start)) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(char c, boolean first) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
        return letter || !first && (c >= '0' && c <= '9' || c == '-');
    }

    JustExpression expression() {
        if (++depth > DEEPEST) {
            depth--;
            return other(at);
        }
        JustExpression value = isWord("if") ? choice() : sum();
        depth--;
        return value;
    }

    private boolean isWord(String word) {
        int end = at + word.length();
        return isAt(word) && end < limit && !isNamePart(text.charAt(end), false);
    }

    private JustExpression sum() {
        int start = at;
        List<JustExpression> parts = new ArrayList<>();
        JustExpression value = value();
        while (true) {
            int end = at;
            blanks();
            if (take("&&") || take("||")) {
                blanks();
                expression();
                return other(start);
            }
            if (take("+")) {
                parts.add(value);
                blanks();
                value = isWord("if") ? expression() : value();
            } else if (take("/")) {
                blanks();
                value = new JustExpression.Path(value, value());
            } else {
                at = end;
                break;
            }
        }
        if (parts.isEmpty()) {
            return value;
        }
        parts.add(value);
        return new JustExpression.Sum(parts);
    }

    /// A value without operators.
    JustExpression value() {
        int start = at;
        if (at >= limit) {
            return other(start);
        }
        char c = text.charAt(at);
        if (c == '/') {
            at++;
            blanks();
            return isAt("/") ? other(start) : new JustExpression.Path(new JustExpression.Text(""), value());
        }
        if (c == '\'' || c == '"') {
            return new JustExpression.Text(string());
        }
        if (c == '`') {
            return output();
        }
        if (c == '(') {
            at++;
            open++;
            blanks();
            JustExpression value = expression();
            close(")");
            return value;
        }
        String name = name();
        if (name.isEmpty()) {
            return other(start);
        }
        if ((name.equals("x") || name.equals("f")) && (isAt("'") || isAt("\""))) {
            string();
            return other(start);
        }
        return take("(") ? call(name) : new JustExpression.Name(name);
    }

    private JustExpression call(String name) {
        List<JustExpression> arguments = new ArrayList<>();
        open++;
        blanks();
        while (at < limit && !isAt(")")) {
            int start = at;
            arguments.add(expression());
            blanks();
            // The comparison of an `assert`, or something unknown.
            if (!take(",") && !isAt(")")) {
                at = Math.max(at, start + 1);
            }
            blanks();
        }
        close(")");
        return new JustExpression.Call(name, arguments);
    }

    private JustExpression choice() {
        int start = at;
        at += 2;
        blanks();
        JustExpression left = sum();
        blanks();
        String operator = List.of("==", "!=", "=~", "!~").stream().filter(this::take).findFirst().orElse("");
        blanks();
        JustExpression right = sum();
        Optional<JustExpression> then = block();
        blanks();
        if (operator.isEmpty() || then.isEmpty() || !take("else")) {
            return other(start);
        }
        blanks();
        Optional<JustExpression> otherwise = isWord("if") ? Optional.of(expression()) : block();
        return otherwise.isEmpty()
                ? other(start)
                : new JustExpression.Choice(left, operator, right, then.get(), otherwise.get());
    }

    private Optional<JustExpression> block() {
        blanks();
        if (!take("{")) {
            return Optional.empty();
        }
        open++;
        blanks();
        JustExpression value = expression();
        close("}");
        return Optional.of(value);
    }

    private void close(String bracket) {
        blanks();
        open--;
        take(bracket);
    }

    private JustExpression other(int start) {
        return new JustExpression.Other(text.substring(start, at));
    }

    private JustExpression output() {
        String fence = isAt("```") ? "```" : "`";
        int start = at + fence.length();
        int end = start > limit ? -1 : text.indexOf(fence, start, limit);
        int stop = end < 0 ? limit : end;
        at = Math.min(limit, stop + fence.length());
        return new JustExpression.Output(MappedText.of(source, new Span(start, stop)));
    }

    /// `'raw'`, `"with escapes"`, either one threefold and indented.
    private String string() {
        String quote = text.substring(at, at + 1);
        String fence = isAt(quote.repeat(3)) ? quote.repeat(3) : quote;
        at += fence.length();
        int start = at;
        while (at < limit && !isAt(fence)) {
            at += quote.equals("\"") && text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at, limit);
        String content = text.substring(start, at);
        take(fence);
        String dedented = fence.length() == 3 ? unindented(content) : content;
        return quote.equals("\"") ? unescaped(dedented) : dedented;
    }

    private static String unindented(String content) {
        String body = content.startsWith("\n") ? content.substring(1) : content;
        return body.stripIndent();
    }

    private static String unescaped(String content) {
        if (content.indexOf('\\') < 0) {
            return content;
        }
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c != '\\' || i + 1 >= content.length()) {
                result.append(c);
                continue;
            }
            char escaped = content.charAt(++i);
            switch (escaped) {
                case 'n' -> result.append('\n');
                case 't' -> result.append('\t');
                case 'r' -> result.append('\r');
                case '\n' -> {}
                default -> result.append(escaped);
            }
        }
        return result.toString();
    }
}
