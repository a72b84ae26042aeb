package dev.lintainer.report;

/// Text made fit to be shown on one line of a terminal or log.
final class Lines {
    private Lines() {}

    /// Control characters, which could move the cursor or end a line, as `\n` and `\x1b`.
    static String single(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' || c >= '\u007f' && c < '\u00a0' || isBidirectional(c);
            if (control && shown == null) {
                shown = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (shown != null) {
                shown.append(control ? escape(c) : String.valueOf(c));
            }
        }
        return shown == null ? text : shown.toString();
    }

    /// Characters that show the text around them in another order.
    private static boolean isBidirectional(char c) {
        return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }

    static String escape(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u" + "0".repeat(4 - Integer.toHexString(c).length()) + Integer.toHexString(c);
        };
    }
}
