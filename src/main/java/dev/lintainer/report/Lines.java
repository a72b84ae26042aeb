package dev.lintainer.report;

/// Text made fit to be shown on one line of a terminal or log.
public final class Lines {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private Lines() {}

    /// The text with all that is not seen, or moves what is seen, spelled out: control characters, which could end the
    /// line or speak to the terminal, and those that reorder or hide their neighbours.
    public static String single(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder shown = null;
        for (int i = 0, length; i < text.length(); i += length) {
            int character = text.codePointAt(i);
            length = Character.charCount(character);
            boolean hidden = isHidden(character);
            if (hidden && shown == null) {
                shown = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (shown != null && hidden) {
                escape(character, shown);
            } else if (shown != null) {
                shown.appendCodePoint(character);
            }
        }
        return shown == null ? text : shown.toString();
    }

    /// Whether all of a text is seen as it is, one column a character.
    static boolean isPlain(String text) {
        for (char c : text.toCharArray()) {
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    public static boolean isHidden(int character) {
        if (character < FIRST_BEYOND_ASCII) {
            return character < ' ' || character == 0x7F;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                    true;
            // Both joiners only choose between shapes of their neighbours, in scripts and emoji that need them.
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }

    /// As YAML and Python write a character that cannot be typed.
    public static void escape(int character, StringBuilder into) {
        switch (character) {
            case '\n' -> into.append("\\n");
            case '\r' -> into.append("\\r");
            case '\t' -> into.append("\\t");
            default -> {
                String digits = Integer.toHexString(character);
                boolean isShort = character <= Character.MAX_VALUE;
                into.append(isShort ? "\\u" : "\\U").repeat('0', (isShort ? 4 : 8) - digits.length()).append(digits);
            }
        }
    }
}
