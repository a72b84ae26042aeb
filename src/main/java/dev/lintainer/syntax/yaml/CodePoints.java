package dev.lintainer.syntax.yaml;

import java.util.Arrays;

/// Turns the scanner's places, counted in code points, into UTF-16 offsets of the same text.
final class CodePoints {
    /// The code point index of each character beyond U+FFFF, ascending.
    private final int[] pairs;

    private CodePoints(int[] pairs) {
        this.pairs = pairs;
    }

    static CodePoints of(String text) {
        int[] pairs = new int[0];
        int count = 0;
        char[] chars = text.toCharArray();
        for (int i = 0; i + 1 < chars.length; i++) {
            if (chars[i] >= Character.MIN_SURROGATE && Character.isSurrogatePair(chars[i], chars[i + 1])) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, Math.max(16, count * 2));
                }
                pairs[count] = i - count;
                count++;
                i++;
            }
        }
        return new CodePoints(Arrays.copyOf(pairs, count));
    }

    int toUtf16(int codePoint) {
        return codePoint + pairsBefore(codePoint);
    }

    int fromUtf16(int offset) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] + middle < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return offset - low;
    }

    private int pairsBefore(int codePoint) {
        int found = Arrays.binarySearch(pairs, codePoint);
        return found >= 0 ? found : -found - 1;
    }
}
