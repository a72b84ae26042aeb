package dev.lintainer.cli;

import dev.lintainer.cli.Inspector.Outcome;
import dev.lintainer.parallel.Processors;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Judges many repositories, as many at a time as there are processors, and hands on what came of it in the order in
/// which they were asked for. A repository is let go of when its part of the report is written.
final class Crew {
    /// How many may be done and wait for a slower one before them, for each worker.
    private static final int WAITING = 8;

    private final int workers;

    Crew(int workers) {
        this.workers = workers;
    }

    static Crew ofMachine() {
        return new Crew(Processors.count());
    }

    /// Takes what came of a repository.
    interface Reader {
        void read(Outcome outcome) throws IOException;
    }

    void inspect(List<Errand> errands, Function<Errand, Outcome> inspection, Reader reader) throws IOException {
        Processors.lend(() -> inspectAll(errands, inspection, reader));
    }

    private void inspectAll(List<Errand> errands, Function<Errand, Outcome> inspection, Reader reader)
            throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(workers, Thread.ofPlatform().daemon().factory());
        try {
            Deque<Future<Outcome>> begun = new ArrayDeque<>();
            Leftovers leftovers = new Leftovers();
            Iterator<Errand> next = errands.iterator();
            while (next.hasNext() || !begun.isEmpty()) {
                while (next.hasNext() && begun.size() < workers * WAITING) {
                    Errand errand = next.next();
                    begun.add(executor.submit(() -> Processors.use(() -> inspection.apply(errand))));
                }
                reader.read(begun.removeFirst().get());
                leftovers.clear();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } catch (ExecutionException fault) {
            throw new IOException(fault.getMessage());
        } finally {
            executor.shutdownNow();
        }
    }
}
