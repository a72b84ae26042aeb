package dev.lintainer.engine.baseline;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Text without what formatting changes.
final class Normal {
    /// A longer text is cut, and what is cut off stands there as a hash.
    private static final int LONGEST = 160;

    private static final int KEPT = 120;
    private static final int HASH_BYTES = 8;

    private Normal() {}

    /// White space and continued lines become single blanks, none at the ends.
    static String text(CharSequence text) {
        StringBuilder normal = new StringBuilder(Math.min(text.length(), LONGEST));
        boolean isBetween = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '\\' && isLineEnd(text, i + 1)) {
                isBetween = true;
                continue;
            }
            if (isBetween && !normal.isEmpty()) {
                normal.append(' ');
            }
            isBetween = false;
            normal.append(c);
        }
        return shortened(normal.toString());
    }

    private static boolean isLineEnd(CharSequence text, int at) {
        return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int cut = Character.isHighSurrogate(text.charAt(KEPT - 1)) ? KEPT - 1 : KEPT;
        return text.substring(0, cut) + "…" + hash(text);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The part of a text that stands in a span of the source; all of it where the span is as wide. Without lines
    /// around it: several lines are no text that tells a place.
    static String part(MappedText text, Span span) {
        int start = firstEndingAfter(text, span.start());
        int end = Math.max(start, firstEndingAfter(text, span.end() - 1) + 1);
        return line(text.text().substring(Math.min(start, text.length()), Math.min(end, text.length())));
    }

    /// The normal text of a single line or continued line; nothing for several.
    static String line(String text) {
        String stripped = text.strip();
        for (int at = stripped.indexOf('\n'); at >= 0; at = stripped.indexOf('\n', at + 1)) {
            int before = at > 0 && stripped.charAt(at - 1) == '\r' ? at - 2 : at - 1;
            if (before < 0 || stripped.charAt(before) != '\\') {
                return "";
            }
        }
        return text(stripped);
    }

    /// The first character that stands for something behind an offset of the source.
    private static int firstEndingAfter(MappedText text, int offset) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.toSource(middle, middle + 1).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
