package dev.lintainer.syntax.yaml;

/// Small steps over the lines of a text, whose terminators are LF, CR LF and CR.
final class SourceLines {
    private SourceLines() {}

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /// Whether there is a blank, a line terminator or nothing at `at`.
    static boolean isSpaceOrEnd(String text, int at) {
        return at >= text.length() || isBlank(text.charAt(at)) || isBreak(text.charAt(at));
    }

    static int lineStart(String text, int offset) {
        int at = offset;
        while (at > 0 && !isBreak(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// Where the line's terminator begins.
    static int lineEnd(String text, int offset) {
        int at = offset;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// What follows the terminator that begins at `lineEnd`.
    static int afterBreak(String text, int lineEnd) {
        if (lineEnd >= text.length()) {
            return text.length();
        }
        boolean pair = text.charAt(lineEnd) == '\r' && lineEnd + 1 < text.length() && text.charAt(lineEnd + 1) == '\n';
        return lineEnd + (pair ? 2 : 1);
    }

    static int nextLine(String text, int offset) {
        return afterBreak(text, lineEnd(text, offset));
    }

    static int skipBlanks(String text, int offset) {
        int at = offset;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int skipSpaces(String text, int offset) {
        int at = offset;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /// The next offset at which there is no white space.
    static int skipSpace(String text, int offset) {
        int at = offset;
        while (at < text.length() && isSpaceOrEnd(text, at)) {
            at++;
        }
        return at;
    }

    /// The end of what stands before `offset` when white space is taken off, but not before `floor`.
    static int trimEnd(String text, int offset, int floor) {
        int at = offset;
        while (at > floor && isSpaceOrEnd(text, at - 1)) {
            at--;
        }
        return at;
    }

    static boolean isFirstOnLine(String text, int offset) {
        int at = offset;
        while (at > 0 && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at == 0 || isBreak(text.charAt(at - 1));
    }

    static boolean sameLine(String text, int first, int second) {
        return lineStart(text, first) == lineStart(text, second);
    }

    /// How many spaces the line of `offset` begins with.
    static int indentation(String text, int offset) {
        int line = lineStart(text, offset);
        return skipSpaces(text, line) - line;
    }
}
