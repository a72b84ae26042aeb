package dev.lintainer.rules.cache;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.CacheName;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// Different builds write one cache in a registry.
public final class RegistryRefShared implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (SharedCaches shared : SharedCaches.of(pipeline, CacheName.Store.REGISTRY)) {
            context.report(
                    shared.finding("ref", "cache", context)
                            .suggesting("give each build a tag of its own, e.g. `:cache-<image>`"));
        }
    }
}
