package dev.lintainer.text;

import java.util.Arrays;

/// Where the lines of a text begin. A line ends with LF, CR LF or a lone CR, as in YAML 1.2; its terminator is not part
/// of it.
public final class LineIndex {
    private final String text;
    private final int[] starts;

    private LineIndex(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    public static LineIndex of(String text) {
        char[] chars = text.toCharArray();
        int[] starts = new int[Math.max(16, chars.length / 24)];
        int count = 1;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c <= '\r' && (c == '\n' || c == '\r' && (i + 1 == chars.length || chars[i + 1] != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new LineIndex(text, Arrays.copyOf(starts, count));
    }

    /// How many lines there are; text that ends in a terminator has a last, empty line.
    public int lineCount() {
        return starts.length;
    }

    /// The line, counted from 1, that holds `offset`; an offset in a terminator belongs to the line it ends.
    public int lineAt(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IndexOutOfBoundsException("offset " + offset + " of " + text.length());
        }
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public Position positionAt(int offset) {
        int line = lineAt(offset);
        return new Position(line, offset - starts[line - 1] + 1);
    }

    /// The span of a line, counted from 1, without its terminator.
    public Span line(int line) {
        int start = starts[line - 1];
        int end = line == starts.length ? text.length() : starts[line];
        while (end > start && isTerminator(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /// The offset of a position; a column beyond the line's end gives the line's end, a line beyond the last the
    /// text's.
    public int offsetOf(Position position) {
        if (position.line() > lineCount()) {
            return text.length();
        }
        Span line = line(position.line());
        return position.column() - 1 < line.length() ? line.start() + position.column() - 1 : line.end();
    }

    private static boolean isTerminator(char c) {
        return c == '\n' || c == '\r';
    }
}
