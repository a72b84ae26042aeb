package dev.lintainer.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Does the same to many things, on all processors where that pays; the results are in the order of the things.
final class Batch {
    /// Fewer are done sooner than the threads are started.
    private static final int WORTH_SHARING = 64;

    private Batch() {}

    static <T, R> List<R> map(List<T> things, Function<T, R> function) {
        if (things.size() >= WORTH_SHARING) {
            return things.parallelStream().map(function).toList();
        }
        List<R> results = new ArrayList<>(things.size());
        for (T thing : things) {
            results.add(function.apply(thing));
        }
        return results;
    }
}
