package dev.lintainer.pipeline.known;

import dev.lintainer.table.DataFile;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.Set;

/// Programs at the end of a pipe that judge what they read, so that their exit code is the one that counts.
public final class PipeReaders {
    private PipeReaders() {}

    private static final Set<String> JUDGES = read();

    private static final int FIRST_WORDS = 3;

    /// @param pipe the words behind a check, from the first `|` on
    public static boolean judge(Location pipe) {
        String text = pipe.text();
        for (String part : text.split("\\|", -1)) {
            String words = part.strip();
            // `uv run mypy-baseline filter`
            for (String word : words.split("\\s+", FIRST_WORDS + 1)) {
                if (JUDGES.contains(word.substring(word.lastIndexOf('/') + 1))) {
                    return true;
                }
            }
            if (words.contains("-set-exit-code")) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        Set<String> names = new HashSet<>();
        DataFile.rows("pipe-readers.tsv").forEach(row -> names.add(row.getFirst()));
        return names;
    }
}
