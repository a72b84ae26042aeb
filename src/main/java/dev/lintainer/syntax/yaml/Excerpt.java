package dev.lintainer.syntax.yaml;

/// A few characters of a text, for messages.
final class Excerpt {
    private static final int LIMIT = 40;

    private Excerpt() {}

    /// The first line of a text, shortened.
    static String of(String text) {
        int end = SourceLines.lineEnd(text, 0);
        if (end <= LIMIT) {
            return text.substring(0, end);
        }
        int cut = Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
        return text.substring(0, cut) + "…";
    }
}
