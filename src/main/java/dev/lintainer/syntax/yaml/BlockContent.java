package dev.lintainer.syntax.yaml;

import dev.lintainer.text.MappedText;

/// The content of literal and folded scalars (https://yaml.org/spec/1.2.2/#81-block-scalar-styles).
final class BlockContent {
    private BlockContent() {}

    static MappedText of(YamlScalar scalar) {
        MappedText.Builder builder = new MappedText.Builder(scalar.source());
        String text = scalar.source().text();
        int end = scalar.span().end();
        int first = SourceLines.nextLine(text, headerEnd(text, scalar.span().start()));
        if (first < end) {
            appendLines(scalar, first, indentation(scalar, first), builder);
        }
        appendTail(scalar, builder);
        return builder.build(end);
    }

    /// Where `|` or `>` with its indicators ends.
    static int headerEnd(String text, int start) {
        int at = start + 1;
        while (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+' || isDigit(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// How many spaces of each line do not belong to the content: those before the first visible character, less
    /// those that the value has there. (An indentation indicator counts from the parent, which a scalar does not
    /// know.)
    private static int indentation(YamlScalar scalar, int first) {
        int inSource = leadingSpaces(scalar.source().text(), first);
        return Math.max(0, inSource - leadingSpaces(scalar.value(), 0));
    }

    private static int leadingSpaces(String text, int from) {
        int line = from;
        int at = SourceLines.skipSpaces(text, from);
        while (at < text.length() && SourceLines.isBreak(text.charAt(at))) {
            line = SourceLines.afterBreak(text, at);
            at = SourceLines.skipSpaces(text, line);
        }
        return at - line;
    }

    private static void appendLines(YamlScalar scalar, int first, int indentation, MappedText.Builder builder) {
        String text = scalar.source().text();
        int end = scalar.span().end();
        int emptyFrom = first;
        int previousEnd = -1;
        boolean previousFolds = false;
        int line = first;
        while (line < end) {
            int start = Math.min(SourceLines.skipSpaces(text, line), line + indentation);
            int lineEnd = Math.min(end, SourceLines.lineEnd(text, start));
            if (start < lineEnd) {
                boolean folds = scalar.style() == ScalarStyle.FOLDED && !SourceLines.isBlank(text.charAt(start));
                if (previousEnd >= 0) {
                    appendBreak(text, previousEnd, emptyFrom, line, start, previousFolds && folds, builder);
                } else {
                    appendEmptyLines(text, emptyFrom, line, builder);
                }
                builder.append(start, lineEnd);
                previousEnd = lineEnd;
                previousFolds = folds;
                emptyFrom = SourceLines.afterBreak(text, lineEnd);
            }
            line = lineEnd == end ? end : SourceLines.afterBreak(text, lineEnd);
        }
    }

    /// What stands between two lines that are not empty.
    private static void appendBreak(
            String text, int lineEnd, int emptyFrom, int line, int start, boolean folds, MappedText.Builder builder) {
        if (!folds) {
            builder.append("\n", lineEnd, emptyFrom);
        } else if (emptyFrom == line) {
            builder.append(" ", lineEnd, start);
        }
        appendEmptyLines(text, emptyFrom, line, builder);
    }

    private static void appendEmptyLines(String text, int from, int to, MappedText.Builder builder) {
        int at = from;
        while (at < to) {
            int lineEnd = SourceLines.lineEnd(text, at);
            int next = SourceLines.afterBreak(text, lineEnd);
            builder.append("\n", lineEnd, next);
            at = next;
        }
    }

    /// The blanks and line breaks after the last visible character, which the scalar's span leaves out.
    private static void appendTail(YamlScalar scalar, MappedText.Builder builder) {
        String text = scalar.source().text();
        int end = scalar.span().end();
        int blanksEnd = builder.length() == 0 ? end : SourceLines.skipBlanks(text, end);
        builder.append(text.substring(end, blanksEnd), end, end);
        if (builder.length() < scalar.value().length()) {
            builder.append(scalar.value().substring(builder.length()), end, end);
        }
    }
}
