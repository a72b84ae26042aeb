package dev.lintainer.rules.cache;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.pipeline.effect.CacheName;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.BuildCacheUse;
import dev.lintainer.pipeline.flow.CacheFlow;
import dev.lintainer.pipeline.flow.CacheFlows;
import java.util.List;
import java.util.stream.Stream;

/// What one build reads and writes of GitHub's cache.
record GhaScopes(List<CacheReference> reads, List<CacheReference> writes) {
    static GhaScopes of(Effect.BuildImage build) {
        return new GhaScopes(gha(build.cacheFrom()), gha(build.cacheTo()));
    }

    private static List<CacheReference> gha(List<CacheReference> caches) {
        return caches.stream().filter(cache -> cache.isType("gha") && cache.name().isPresent()).toList();
    }

    /// Whether the build reads and writes, but certainly never what it wrote itself.
    boolean areApart() {
        return !reads.isEmpty()
                && !writes.isEmpty()
                && reads.stream()
                        .flatMap(read -> read.name().stream())
                        .allMatch(read ->
                                writes.stream()
                                        .flatMap(write -> write.name().stream())
                                        .allMatch(write -> read.compare(write) == Comparison.DIFFERENT));
    }

    /// The uses of GitHub's cache that nothing in the repository answers: reads of scopes that no build writes.
    static Stream<BuildCacheUse> unwritten(CacheFlows flows) {
        return gha(flows)
                .filter(flow -> flows.isWritten(flow.name()) == Presence.NO)
                .flatMap(flow -> flow.reads().stream());
    }

    /// Writes of scopes that no build reads.
    static Stream<BuildCacheUse> unread(CacheFlows flows) {
        return gha(flows)
                .filter(flow -> flows.isRead(flow.name()) == Presence.NO)
                .flatMap(flow -> flow.writes().stream());
    }

    private static Stream<CacheFlow> gha(CacheFlows flows) {
        return flows.unseen() == Presence.NO
                ? flows.all().stream().filter(flow -> flow.name().store() == CacheName.Store.GHA)
                : Stream.empty();
    }
}
