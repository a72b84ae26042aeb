package dev.lintainer.syntax.dockerfile;

/// The two notions of blank that BuildKit has: the characters that separate words, and Unicode's white space, which it
/// trims.
final class Blank {
    private static final char NEXT_LINE = '\u0085';

    private Blank() {}

    /// Separates a keyword from its arguments and plain arguments from one another: ASCII only, so that a no-break
    /// space is part of a word.
    static boolean separates(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' && c != '\n';
    }

    /// Unicode's `White_Space` property.
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == NEXT_LINE || c > NEXT_LINE && Character.isSpaceChar(c);
    }

    /// The first offset in `[from, to)` that is no space, or `to`.
    static int skip(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// The end of `[from, to)` without the spaces at its end.
    static int trimEnd(CharSequence text, int from, int to) {
        int end = to;
        while (end > from && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /// The first separator in `[from, to)`, or `to`.
    static int separator(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && !separates(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// The first offset in `[from, to)` that is no separator, or `to`.
    static int skipSeparators(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && separates(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
