package dev.lintainer.pipeline.flow;

import dev.lintainer.pipeline.effect.CacheName;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;

/// A build that reads or writes a cache outside of its machine.
///
/// @param cache the entry of `cache-from` or `cache-to`
public record BuildCacheUse(JobRun job, Effect.BuildImage build, CacheReference cache, CacheName name) {
    /// Whether the build runs at all.
    public Presence happens() {
        return job.happens().and(build.origin().happens());
    }
}
