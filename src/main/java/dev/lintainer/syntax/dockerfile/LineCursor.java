package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;

/// Walks over the physical lines of a file. Only LF ends a line; the CRs before it are not part of it.
final class LineCursor {
    private static final int LONGEST = 65_535;
    private static final int MOST_BYTES_PER_CHARACTER = 3;

    private final SourceFile source;
    private final String text;
    private int start;
    private int end;
    private int next;

    LineCursor(SourceFile source) {
        this.source = source;
        this.text = source.text();
    }

    SourceFile source() {
        return source;
    }

    /// Steps to the next line.
    ///
    /// @return whether there is one
    boolean advance() {
        if (next >= text.length()) {
            return false;
        }
        start = next;
        int feed = text.indexOf('\n', start);
        next = feed < 0 ? text.length() : feed + 1;
        end = next;
        while (end > start && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return true;
    }

    int start() {
        return start;
    }

    /// The end of the line's content.
    int end() {
        return end;
    }

    /// Where the next line begins.
    int next() {
        return next;
    }

    Span span() {
        return new Span(start, end);
    }

    /// The first character that is no white space, or the end.
    int content() {
        return Blank.skip(text, start, end);
    }

    boolean isBlank() {
        return content() == end;
    }

    boolean isComment() {
        int content = content();
        return content < end && text.charAt(content) == '#';
    }

    /// BuildKit's scanner gives up on lines of more than 65,535 bytes.
    void checkLength(Problems problems) {
        int characters = next - start;
        if (characters > LONGEST / MOST_BYTES_PER_CHARACTER && bytes() > LONGEST) {
            problems.add(
                    "long-line",
                    "line is longer than " + LONGEST + " bytes, the most that BuildKit reads",
                    "continue it on a next line",
                    span());
        }
    }

    /// The line's length in UTF-8, without its LF.
    private int bytes() {
        int bytes = 0;
        for (int i = start; i < next; i++) {
            char c = text.charAt(i);
            if (c >= '\u0800' && !Character.isSurrogate(c)) {
                bytes += 3;
            } else if (c >= '\u0080') {
                bytes += 2;
            } else if (c != '\n') {
                bytes++;
            }
        }
        return bytes;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
