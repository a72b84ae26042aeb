package dev.lintainer.pipeline;

/// A build that reads or writes a cache outside of its machine.
///
/// @param cache the entry of `cache-from` or `cache-to`
public record BuildCacheUse(JobRun job, Effect.BuildImage build, CacheReference cache, CacheName name) {
    /// Whether the build runs at all.
    public Presence happens() {
        return job.happens().and(build.origin().happens());
    }
}
