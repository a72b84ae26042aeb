package dev.lintainer.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Guesses which word was meant.
public final class Spelling {
    /// A word that needs more edits than this is another word.
    private static final int MOST_EDITS = 2;

    private static final int TOO_MANY = 1_000;

    /// Among words that are shorter, two edits lead from any to many.
    private static final int SHORTEST_WITH_TWO_EDITS = 6;

    private Spelling() {}

    /// The one of `known` that is fewest edits away, case aside.
    public static Optional<String> nearest(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        Optional<String> nearest = Optional.empty();
        int least = MOST_EDITS + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - wanted.length()) >= least) {
                continue;
            }
            int edits = edits(wanted, candidate.toLowerCase(Locale.ROOT));
            boolean isShort = Math.max(wanted.length(), candidate.length()) < SHORTEST_WITH_TWO_EDITS;
            if (edits < least && edits < candidate.length() && (edits < MOST_EDITS || !isShort)) {
                least = edits;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    /// Letters to insert, delete, replace, or swap with their neighbour; exact up to [#MOST_EDITS], some larger number
    /// beyond.
    private static int edits(String from, String to) {
        char[] a = from.toCharArray();
        char[] b = to.toCharArray();
        int[] beforePrevious = new int[b.length + 1];
        int[] previous = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int[] row = new int[b.length + 1];
            Arrays.fill(row, TOO_MANY);
            row[0] = i;
            // Further from the diagonal it takes too many edits in any case.
            for (int j = Math.max(1, i - MOST_EDITS); j <= Math.min(b.length, i + MOST_EDITS); j++) {
                int replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    row[j] = Math.min(row[j], beforePrevious[j - 2] + 1);
                }
            }
            beforePrevious = previous;
            previous = row;
        }
        return previous[b.length];
    }
}
