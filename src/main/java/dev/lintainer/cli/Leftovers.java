package dev.lintainer.cli;

/// What is left in memory of repositories that are done. The collector has no reason to look for it before the heap has
/// grown to its limit, so that it is asked to.
final class Leftovers {
    private static final long MANY_BYTES = 192L * 1024 * 1024;

    /// What was still needed when it last was cleared away.
    private long needed;

    /// To be called when a repository is done.
    void clear() {
        if (used() > Math.max(MANY_BYTES, 2 * needed)) {
            System.gc();
            needed = used();
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
