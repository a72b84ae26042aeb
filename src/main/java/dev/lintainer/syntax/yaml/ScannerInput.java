package dev.lintainer.syntax.yaml;

/// A source text as the scanner can take it: of the same length and the same structure, without the characters on which
/// it gives up.
///
/// - Control characters, DEL and unpaired surrogates stop it at once; they become U+FFFD, and a problem of the file.
/// - U+0085 and a byte order mark inside of the text are ordinary characters in YAML 1.2
///   (https://yaml.org/spec/1.2.2/#54-line-break-characters) but not to the scanner; they become U+FFFD.
/// - The escapes `\L` and `\P` are unknown to it; they become `\N`, which it knows.
///
/// @param replaced whether the text differs from the source, so that values must be taken from the source
/// @param forbiddenAt where the first forbidden character stands, or -1
record ScannerInput(String text, boolean replaced, int forbiddenAt, int forbiddenCount) {
    private static final char STAND_IN = '\uFFFD';
    private static final char DELETE = '\u007F';
    private static final char NEXT_LINE = '\u0085';
    private static final char LAST_C1_CONTROL = '\u009F';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static ScannerInput of(String source) {
        char[] chars = source.toCharArray();
        boolean replaced = false;
        int forbiddenAt = -1;
        int forbiddenCount = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c >= ' ' && c < DELETE && c != 'L' && c != 'P') {
                continue;
            }
            char stand = c;
            if (isForbidden(source, i)) {
                forbiddenAt = forbiddenCount == 0 ? i : forbiddenAt;
                forbiddenCount++;
                stand = STAND_IN;
            } else if (c == NEXT_LINE || c == BYTE_ORDER_MARK) {
                stand = STAND_IN;
            } else if ((c == 'L' || c == 'P') && i > 0 && source.charAt(i - 1) == '\\') {
                stand = 'N';
            }
            if (stand != c) {
                replaced = true;
                chars[i] = stand;
            }
        }
        String text = replaced ? new String(chars) : source;
        return new ScannerInput(text, replaced, forbiddenAt, forbiddenCount);
    }

    /// Whether a character is outside of https://yaml.org/spec/1.2.2/#51-character-set, with DEL, which no unquoted
    /// text may hold.
    private static boolean isForbidden(String text, int at) {
        char c = text.charAt(at);
        if (c < ' ') {
            return c != '\n' && c != '\r' && c != '\t';
        }
        if (c < DELETE) {
            return false;
        }
        if (c <= LAST_C1_CONTROL) {
            return c != NEXT_LINE;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c > STAND_IN;
    }
}
