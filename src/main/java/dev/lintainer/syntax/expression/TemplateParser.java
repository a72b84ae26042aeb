package dev.lintainer.syntax.expression;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds the `${{ }}` in a text and reads what is in them.
public final class TemplateParser {
    private static final String OPEN = "${{";
    private static final String CLOSE = "}}";

    /// GitHub turns text with holes into one call of `format`, which takes 255 arguments
    /// (https://github.com/actions/runner/blob/main/src/Sdk/WorkflowParser/ObjectTemplating/TemplateReader.cs).
    private static final int MAX_HOLES = 254;

    private TemplateParser() {}

    /// Whether there is anything to find in it.
    public static boolean hasHoles(String text) {
        return text.contains(OPEN);
    }

    /// Any text is a template; a `${{ }}` that is not understood is a hole with an [Expression.Invalid] in it, with one
    /// problem each.
    public static Parsed<Template> parse(MappedText source) {
        String text = source.text();
        List<Template.Part> parts = new ArrayList<>();
        List<SyntaxProblem> problems = new ArrayList<>();
        long formatted = "format('')".length();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            int textEnd = open < 0 ? text.length() : open;
            formatted += escapedLength(text, at, textEnd);
            if (at < textEnd) {
                parts.add(new Template.Text(text.substring(at, textEnd), source.toSource(at, textEnd)));
            }
            if (open < 0) {
                break;
            }
            int close = closeOf(text, open + OPEN.length());
            at = close < 0 ? text.length() : close + CLOSE.length();
            parts.add(close < 0 ? unclosed(source, open, problems) : hole(source, open, close, problems));
            formatted +=
                    "{0}, ".length()
                            + text.substring(open + OPEN.length(), Math.max(close, open + OPEN.length()))
                                    .strip()
                                    .length();
        }
        if (problems.isEmpty()) {
            checkSize(source, parts, formatted, problems);
        }
        return new Parsed<>(new Template(parts, source.span()), problems);
    }

    /// The first `}}` outside of a string literal. A quote that is doubled inside of a literal ends and starts it,
    /// which comes to the same.
    private static int closeOf(String text, int from) {
        boolean inString = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                inString = !inString;
            } else if (!inString && c == '}' && text.startsWith(CLOSE, i)) {
                return i;
            }
        }
        return -1;
    }

    private static Template.Hole hole(MappedText source, int open, int close, List<SyntaxProblem> problems) {
        Span span = source.toSource(open, close + CLOSE.length());
        int start = open + OPEN.length();
        if (isBlank(source.text(), start, close)) {
            problems.add(Faults.empty(span));
            return new Template.Hole(new Expression.Invalid("", span), span);
        }
        Parsed<Expression> expression = ExpressionParser.parse(source.slice(start, close));
        problems.addAll(expression.problems());
        return new Template.Hole(expression.value(), span);
    }

    private static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Lexer.isWhiteSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Template.Hole unclosed(MappedText source, int open, List<SyntaxProblem> problems) {
        String text = source.text();
        int start = open + OPEN.length();
        Span rest = source.toSource(open, text.length());
        int quote = text.indexOf('\'', start);
        int close = text.indexOf(CLOSE, start);
        problems.add(
                close > quote && quote >= 0
                        ? new SyntaxProblem(
                                "unclosed-string",
                                "string in `${{` is never closed, so that `}}` is a part of it",
                                "close it with `'`, and write `''` for a quote inside",
                                source.toSource(open, close + CLOSE.length()))
                        : new SyntaxProblem(
                                "unclosed-expression",
                                "`${{` is never closed",
                                "add `}}`",
                                source.toSource(open, start)));
        return new Template.Hole(new Expression.Invalid(text.substring(start), rest), rest);
    }

    /// The call of `format` that GitHub makes of the text has to obey the limits of an expression, literal text
    /// included.
    private static void checkSize(
            MappedText source, List<Template.Part> parts, long length, List<SyntaxProblem> problems) {
        long holes = parts.stream().filter(Template.Hole.class::isInstance).count();
        if (parts.size() < 2) {
            return;
        }
        if (holes > MAX_HOLES) {
            problems.add(
                    new SyntaxProblem(
                            "too-many-expressions",
                            holes + " `${{ }}` in one text, GitHub reads at most " + MAX_HOLES,
                            "pass the values as environment variables",
                            source.span()));
        } else if (holes > 0 && length > ExpressionParser.MAX_LENGTH) {
            problems.add(
                    new SyntaxProblem(
                            "template-too-long",
                            "text with `${{ }}` of "
                                    + length
                                    + " characters, GitHub reads at most "
                                    + ExpressionParser.MAX_LENGTH,
                            "pass the values as environment variables, or move the text into a file",
                            source.span()));
        }
    }

    /// Quotes and braces are doubled.
    private static int escapedLength(String text, int start, int end) {
        int length = end - start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '{' || c == '}') {
                length++;
            }
        }
        return length;
    }
}
