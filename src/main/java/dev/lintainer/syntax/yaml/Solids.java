package dev.lintainer.syntax.yaml;

import java.util.Arrays;

/// The stretches of a text, ascending, in which `#` begins no comment: scalars, anchors, aliases and tags.
final class Solids {
    private int[] bounds = new int[64];
    private int count;

    void add(int start, int end) {
        if (count + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[count++] = start;
        bounds[count++] = end;
    }

    /// Forgets what lies beyond `offset`, because it is going to be read again.
    void cutAt(int offset) {
        while (count > 0 && bounds[count - 2] >= offset) {
            count -= 2;
        }
        if (count > 0) {
            bounds[count - 1] = Math.min(bounds[count - 1], offset);
        }
    }

    int size() {
        return count / 2;
    }

    int start(int index) {
        return bounds[2 * index];
    }

    int end(int index) {
        return bounds[2 * index + 1];
    }
}
