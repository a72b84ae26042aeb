package dev.lintainer.syntax.yaml;

import dev.lintainer.text.MappedText;
import org.jspecify.annotations.Nullable;

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

    /// How many spaces of each line do not belong to the content: those before the first visible character, less those
    /// that the value has there. (An indentation indicator counts from the parent, which a scalar does not know.)
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

    /// A line with content, without its indentation.
    ///
    /// @param folds whether its line break may become a space
    private record Line(int start, int end, boolean folds) {}

    private static void appendLines(YamlScalar scalar, int first, int indentation, MappedText.Builder builder) {
        String text = scalar.source().text();
        int end = scalar.span().end();
        int emptyFrom = first;
        @Nullable Line previous = null;
        int at = first;
        while (at < end) {
            int start = Math.min(SourceLines.skipSpaces(text, at), at + indentation);
            int lineEnd = Math.min(end, SourceLines.lineEnd(text, start));
            if (start < lineEnd) {
                boolean folds = scalar.style() == ScalarStyle.FOLDED && !SourceLines.isBlank(text.charAt(start));
                Line line = new Line(start, lineEnd, folds);
                if (previous != null) {
                    appendBreak(text, previous, line, at, builder);
                }
                appendEmptyLines(text, emptyFrom, at, builder);
                builder.append(start, lineEnd);
                previous = line;
                emptyFrom = SourceLines.afterBreak(text, lineEnd);
            }
            at = lineEnd == end ? end : SourceLines.afterBreak(text, lineEnd);
        }
    }

    /// The break of a line is a space where lines fold, and nothing if empty lines follow it.
    private static void appendBreak(String text, Line previous, Line line, int lineStart, MappedText.Builder builder) {
        int next = SourceLines.afterBreak(text, previous.end());
        if (!previous.folds() || !line.folds()) {
            builder.append("\n", previous.end(), next);
        } else if (next == lineStart) {
            builder.append(" ", previous.end(), line.start());
        }
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
