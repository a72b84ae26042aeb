package dev.lintainer.pipeline.flow;

import dev.lintainer.pipeline.effect.CacheName;
import java.util.List;

/// A build cache outside of any machine, with the builds of all workflows that write it and those that read it under
/// this very name.
public record CacheFlow(CacheName name, List<BuildCacheUse> writes, List<BuildCacheUse> reads) {
    public CacheFlow {
        writes = List.copyOf(writes);
        reads = List.copyOf(reads);
    }
}
