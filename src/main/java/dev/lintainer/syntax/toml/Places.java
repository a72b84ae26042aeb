package dev.lintainer.syntax.toml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlPosition;

/// Where the positions that tomlj gives are in the text: it counts lines by line feeds, and characters by code points.
/// Not for use by several threads.
final class Places {
    private final String text;
    private final int[] starts;
    private int lastLine;
    private int lastColumn;
    private int lastOffset;

    private Places(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static Places of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return new Places(text, Arrays.copyOf(starts, count));
    }

    /// A place outside of the text is the nearest one in it.
    int offset(@Nullable TomlPosition position) {
        if (position == null) {
            return 0;
        }
        int line = Math.clamp(position.line(), 1, starts.length);
        // Most places are asked for in the order of the text, and a line may be long.
        boolean further = line == lastLine && position.column() >= lastColumn;
        int offset = further ? lastOffset : starts[line - 1];
        int column = further ? lastColumn : 1;
        int end = line == starts.length ? text.length() : starts[line];
        while (column < position.column() && offset < end) {
            offset += Character.charCount(text.codePointAt(offset));
            column++;
        }
        lastLine = line;
        lastColumn = column;
        lastOffset = Math.min(offset, end);
        return lastOffset;
    }
}
