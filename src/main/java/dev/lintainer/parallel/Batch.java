package dev.lintainer.parallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Does the same to many things, on all processors that are idle; the results are in the order of the things.
///
/// Not with a parallel stream: in a short run, setting one up and waking its pool for each piece costs as much as the
/// work itself.
public final class Batch {
    private Batch() {}

    /// What the function throws ends everything, and is thrown again.
    ///
    /// @param fewest fewer things are done sooner than a thread is started
    public static <T, R> List<R> map(List<T> things, int fewest, Function<T, R> function) {
        if (things.size() < fewest || things.size() < 2) {
            List<R> results = new ArrayList<>(things.size());
            for (T thing : things) {
                results.add(function.apply(thing));
            }
            return results;
        }
        return new Shared<>(things, function).run();
    }

    /// What several threads share, each of which takes the next thing until there is none.
    private static final class Shared<T, R> {
        private final List<T> things;
        private final Function<T, R> function;
        private final @Nullable Object[] results;
        private final AtomicInteger next = new AtomicInteger();
        private volatile @Nullable Throwable fault;

        Shared(List<T> things, Function<T, R> function) {
            this.things = things;
            this.function = function;
            this.results = new Object[things.size()];
        }

        // Only results are kept in the array, and all of them when the threads have ended.
        @SuppressWarnings("unchecked")
        List<R> run() {
            List<Thread> helpers = new ArrayList<>();
            while (helpers.size() + 1 < things.size() && Processors.take()) {
                helpers.add(Thread.ofPlatform().daemon().name("batch").start(this::help));
            }
            work();
            helpers.forEach(Shared::await);
            Throwable thrown = fault;
            return switch (thrown) {
                case null -> (List<R>) Arrays.asList(results);
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalStateException(thrown);
            };
        }

        private void help() {
            try {
                work();
            } finally {
                Processors.giveBack();
            }
        }

        private void work() {
            try {
                for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                    results[i] = function.apply(things.get(i));
                }
            } catch (RuntimeException | Error thrown) {
                fault = thrown;
                next.set(results.length);
            }
        }

        private static void await(Thread helper) {
            boolean interrupted = false;
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
