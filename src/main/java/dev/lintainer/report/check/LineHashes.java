package dev.lintainer.report.check;

import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What GitHub knows the lines of a file by, `primaryLocationLineHash`: a hash of the hundred characters from a line's
/// start on that are no blanks, and which of the lines with this hash it is. As GitHub's own action computes it for
/// those who do not (https://github.com/github/codeql-action/blob/main/src/fingerprints.ts): alerts stay the same ones
/// whoever does.
final class LineHashes {
    private static final int WINDOW = 100;
    private static final int BASE = 37;

    /// Stands behind the last character of a file.
    private static final char END = '\uFFFF';

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<String> hashes = new ArrayList<>();
    private final Map<Long, Integer> counts = new HashMap<>();
    private final char[] window = new char[WINDOW];
    private final boolean[] startsLine = new boolean[WINDOW];
    private final long first = power();
    private long hash;
    private int at;

    private LineHashes() {}

    private LineHashes read(String text) {
        boolean atLineStart = true;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? END : text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' && i > 0 && text.charAt(i - 1) == '\r') {
                continue;
            }
            shift(c == '\r' ? '\n' : c, atLineStart);
            atLineStart = c == '\n' || c == '\r';
        }
        for (int i = 0; i < WINDOW; i++) {
            shift('\0', false);
        }
        return this;
    }

    /// Of the lines of a file; none where it is not known what GitHub reads in the file.
    static LineHashes of(SourceFile file) {
        return switch (file.encoding()) {
            case UTF_8 -> new LineHashes().read(file.text());
            case UTF_8_WITH_BYTE_ORDER_MARK -> new LineHashes().read(BYTE_ORDER_MARK + file.text());
            case MALFORMED -> new LineHashes();
        };
    }

    /// @param line counted from 1
    Optional<String> line(int line) {
        return line <= hashes.size() ? Optional.of(hashes.get(line - 1)) : Optional.empty();
    }

    private static long power() {
        long power = 1;
        for (int i = 0; i < WINDOW; i++) {
            power *= BASE;
        }
        return power;
    }

    /// Lets go of the oldest character for a new one; what the window holds of a line by then is that line's.
    private void shift(char character, boolean isLineStart) {
        if (startsLine[at]) {
            hashes.add(Long.toHexString(hash) + ":" + counts.merge(hash, 1, Integer::sum));
        }
        startsLine[at] = isLineStart;
        hash = BASE * hash + character - first * window[at];
        window[at] = character;
        at = (at + 1) % WINDOW;
    }
}
