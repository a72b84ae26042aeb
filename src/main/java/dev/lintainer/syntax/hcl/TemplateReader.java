package dev.lintainer.syntax.hcl;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.hcl.Cursor.Newlines;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads strings and here-documents with the `${}` and `%{}` in them.
final class TemplateReader {
    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final List<TemplateToken> tokens = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int textStart;

    /// Whether blanks at the beginning of the text that is being read fall to the `~}` before it.
    private boolean trimsNext;

    TemplateReader(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionReader(cursor);
    }

    /// Text as it stands, up to the end.
    HclExpression bare(Span span) {
        textStart = cursor.at();
        while (!cursor.isAtEnd()) {
            if (!sequence()) {
                take();
            }
        }
        flush();
        return new HclExpression.Template(new TemplateTree(tokens, cursor).parts(), span);
    }

    HclExpression.Template quoted() {
        int start = cursor.at();
        cursor.move(1);
        textStart = cursor.at();
        while (cursor.here() != '"') {
            if (cursor.isAtEnd() || cursor.here() == '\n' || cursor.here() == '\r') {
                cursor.fail("unclosed-string", "string is not closed on its line", cursor.span(start));
                break;
            }
            if (cursor.here() == '\\') {
                escape();
            } else if (!sequence()) {
                take();
            }
        }
        flush();
        cursor.move(1);
        return new HclExpression.Template(new TemplateTree(tokens, cursor).parts(), cursor.span(start));
    }

    private void escape() {
        int start = cursor.at();
        switch (cursor.ahead(1)) {
            case 'n' -> replace(2, "\n");
            case 'r' -> replace(2, "\r");
            case 't' -> replace(2, "\t");
            case '"' -> replace(2, "\"");
            case '\\' -> replace(2, "\\");
            case 'u' -> codePoint(4);
            case 'U' -> codePoint(8);
            default -> {
                cursor.move(2);
                String written = cursor.since(start);
                cursor.fail(
                        new SyntaxProblem(
                                "bad-escape",
                                "`" + written.strip() + "` is no escape sequence",
                                "write a backslash as `\\\\`",
                                cursor.span(start)));
            }
        }
    }

    private void codePoint(int digits) {
        int start = cursor.at();
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = cursor.ahead(2 + i) < 0x80 ? Character.digit(cursor.ahead(2 + i), 16) : -1;
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                cursor.move(2);
                cursor.fail(
                        "bad-escape",
                        "`" + cursor.since(start) + "` needs " + digits + " hexadecimal digits of a character",
                        cursor.span(start));
                return;
            }
            value = value * 16 + digit;
        }
        if (value > Character.MAX_CODE_POINT) {
            cursor.fail("bad-escape", "there is no such character", cursor.span(start, start + 2 + digits));
            return;
        }
        replace(2 + digits, Character.toString(value));
    }

    private void replace(int length, String character) {
        text.append(character);
        cursor.move(length);
    }

    private void take() {
        text.append(cursor.here());
        cursor.move(1);
    }

    /// `${...}`, `%{...}`, or one of them that is doubled to stand for itself.
    private boolean sequence() {
        char c = cursor.here();
        if (c != '$' && c != '%') {
            return false;
        }
        if (cursor.ahead(1) == c && cursor.ahead(2) == '{') {
            replace(3, c + "{");
            return true;
        }
        if (cursor.ahead(1) != '{') {
            return false;
        }
        flush();
        trimsNext = false;
        int start = cursor.at();
        cursor.move(2);
        if (cursor.here() == '~') {
            cursor.move(1);
            trimLast();
        }
        Newlines before = cursor.newlines(Newlines.IGNORED);
        TemplateToken token = c == '$' ? interpolation(start) : directive(start);
        cursor.newlines(before);
        tokens.add(token);
        textStart = cursor.at();
        return true;
    }

    private TemplateToken interpolation(int start) {
        HclExpression expression = expressions.expression();
        endSequence(start);
        return new TemplateToken.Interpolation(expression, cursor.span(start));
    }

    private TemplateToken directive(int start) {
        cursor.skip();
        int from = cursor.at();
        String keyword = cursor.name();
        TemplateToken token =
                switch (keyword) {
                    case "if" -> {
                        HclExpression condition = expressions.expression();
                        endSequence(start);
                        yield new TemplateToken.If(condition, cursor.span(start));
                    }
                    case "for" -> {
                        ExpressionReader.Iteration iteration = expressions.iteration();
                        endSequence(start);
                        yield new TemplateToken.For(iteration, cursor.span(start));
                    }
                    case "else" -> end(TemplateToken.Keyword.ELSE, start);
                    case "endif" -> end(TemplateToken.Keyword.ENDIF, start);
                    case "endfor" -> end(TemplateToken.Keyword.ENDFOR, start);
                    default -> {
                        cursor.fail(
                                "bad-directive",
                                "`%{` is followed by none of `if`, `else`, `endif`, `for` and `endfor`",
                                cursor.span(start, Math.max(from, start + 2)));
                        yield new TemplateToken.End(TemplateToken.Keyword.ENDIF, cursor.span(start));
                    }
                };
        return token;
    }

    private TemplateToken end(TemplateToken.Keyword keyword, int start) {
        endSequence(start);
        return new TemplateToken.End(keyword, cursor.span(start));
    }

    private void endSequence(int start) {
        if (cursor.accept("~}")) {
            trimsNext = true;
        } else if (!cursor.accept("}")) {
            cursor.fail(
                    "unclosed-template",
                    "expected `}` at the end of `" + cursor.openerAt(start) + "`, found " + cursor.shown(),
                    cursor.isAtEnd() ? cursor.span(start, start + 2) : cursor.spanHere());
        }
    }

    /// Ends the text before something else, or at the end of a line of a here-document.
    private void flush() {
        if (text.isEmpty()) {
            return;
        }
        String content = trimsNext ? text.toString().stripLeading() : text.toString();
        trimsNext = false;
        tokens.add(new TemplateToken.Text(content, cursor.span(textStart)));
        text.setLength(0);
        textStart = cursor.at();
    }

    private void trimLast() {
        if (!tokens.isEmpty() && tokens.getLast() instanceof TemplateToken.Text last) {
            tokens.set(tokens.size() - 1, new TemplateToken.Text(last.text().stripTrailing(), last.span()));
        }
    }

    /// `<<NAME` or `<<-NAME`, the lines up to one that holds nothing but the name.
    HclExpression hereDocument() {
        int start = cursor.at();
        cursor.move(2);
        boolean flushes = cursor.here() == '-';
        if (flushes) {
            cursor.move(1);
        }
        String name = cursor.isAtName() ? cursor.name() : "";
        if (name.isEmpty() || !cursor.isAtNewline()) {
            cursor.fail("bad-heredoc", "`<<` is not followed by a name and the end of its line", cursor.span(start));
            return new HclExpression.Invalid(cursor.span(start));
        }
        Span opening = cursor.span(start);
        cursor.newline();
        textStart = cursor.at();
        while (true) {
            Optional<Integer> end = endsHere(name);
            if (end.isPresent()) {
                cursor.move(end.get());
                break;
            }
            if (cursor.isAtEnd()) {
                cursor.fail(
                        "unclosed-heredoc",
                        "here-document has no line " + Cursor.quoted(name) + " at its end",
                        opening);
                break;
            }
            line();
        }
        List<TemplateToken> read = flushes ? TemplateToken.withoutIndentation(tokens) : tokens;
        return new HclExpression.Template(new TemplateTree(read, cursor).parts(), cursor.span(start));
    }

    /// How far the end of the marker is, when the line at the cursor is the last one.
    private Optional<Integer> endsHere(String name) {
        int at = 0;
        while (cursor.ahead(at) == ' ' || cursor.ahead(at) == '\t') {
            at++;
        }
        if (!cursor.isAt(name, at)) {
            return Optional.empty();
        }
        int end = at + name.length();
        int rest = end;
        while (cursor.ahead(rest) == ' ' || cursor.ahead(rest) == '\t' || cursor.ahead(rest) == '\r') {
            rest++;
        }
        boolean lineEnds = cursor.ahead(rest) == '\n' || cursor.at() + rest >= cursor.length();
        return lineEnds ? Optional.of(end) : Optional.empty();
    }

    private void line() {
        while (!cursor.isAtEnd()) {
            if (cursor.here() == '\n') {
                take();
                flush();
                return;
            }
            if (!sequence()) {
                take();
            }
        }
        flush();
    }
}
