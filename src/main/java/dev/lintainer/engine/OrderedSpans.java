package dev.lintainer.engine;

import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// Finds spans in lists that ascend by their starts.
final class OrderedSpans {
    private OrderedSpans() {}

    /// The first that starts at an offset or after it.
    static Optional<Span> firstFrom(List<Span> spans, int offset) {
        int index = countBefore(spans, offset);
        return index < spans.size() ? Optional.of(spans.get(index)) : Optional.empty();
    }

    /// The last that starts at an offset or before it.
    static Optional<Span> lastUpTo(List<Span> spans, int offset) {
        int index = countBefore(spans, offset + 1) - 1;
        return index >= 0 ? Optional.of(spans.get(index)) : Optional.empty();
    }

    /// How many start before an offset.
    static int countBefore(List<Span> spans, int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
