package dev.lintainer.schema;

import java.util.Collection;
import java.util.Iterator;

/// Words and lists of words for messages that fit a line.
final class Wording {
    private static final int LONGEST_QUOTE = 40;

    private Wording() {}

    static String quoted(String text) {
        return "`" + shortened(text) + "`";
    }

    /// The beginning of a text's first line.
    static String shortened(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        if (line.length() == text.length() && line.length() <= LONGEST_QUOTE) {
            return text;
        }
        int cut = Math.min(line.length(), LONGEST_QUOTE - 1);
        if (cut > 0 && Character.isHighSurrogate(line.charAt(cut - 1))) {
            cut--;
        }
        return line.substring(0, cut) + "…";
    }

    /// "a, b or c"
    static String either(Collection<String> words) {
        StringBuilder text = new StringBuilder();
        int left = words.size();
        for (Iterator<String> each = words.iterator(); each.hasNext(); left--) {
            String word = each.next();
            text.append(word).append(left > 2 ? ", " : left == 2 ? " or " : "");
        }
        return text.toString();
    }
}
