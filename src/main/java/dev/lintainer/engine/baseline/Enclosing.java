package dev.lintainer.engine.baseline;

import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds which of many parts of a file a place is in.
final class Enclosing {
    private Enclosing() {}

    /// The first part with the span in it.
    ///
    /// @param parts in the order of the file, none in another one
    static <T> Optional<T> of(List<T> parts, Function<T, Span> place, Span span) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.apply(parts.get(middle)).end() < span.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < parts.size() && place.apply(parts.get(low)).contains(span)
                ? Optional.of(parts.get(low))
                : Optional.empty();
    }
}
