package dev.lintainer.parallel;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// The machine's processors: as many threads work at a time, whatever is shared inside of what is shared.
public final class Processors {
    private static final int COUNT = Runtime.getRuntime().availableProcessors();

    /// All but the one that the first thread runs on.
    private static final Semaphore IDLE = new Semaphore(COUNT - 1);

    private Processors() {}

    public static int count() {
        return COUNT;
    }

    /// Whether there was an idle one, which is the caller's from now on.
    static boolean take() {
        return IDLE.tryAcquire();
    }

    static void giveBack() {
        IDLE.release();
    }

    /// Runs something on a processor of its own, waiting for one.
    public static <T> T use(Supplier<T> work) {
        IDLE.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            IDLE.release();
        }
    }

    /// Something that a thread only waits for takes none.
    public interface Waiting<E extends Exception> {
        void run() throws E;
    }

    /// Lends the caller's own processor to others while it waits for them. When it waits no more it goes on at once,
    /// even if they are not done.
    public static <E extends Exception> void lend(Waiting<E> waiting) throws E {
        IDLE.release();
        try {
            waiting.run();
        } finally {
            boolean _ = IDLE.tryAcquire();
        }
    }
}
