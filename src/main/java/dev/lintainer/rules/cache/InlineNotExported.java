package dev.lintainer.rules.cache;

import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.value.Comparison;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.BuildCacheUse;
import dev.lintainer.pipeline.CacheFlow;
import dev.lintainer.pipeline.CacheName;
import dev.lintainer.pipeline.Effect;
import dev.lintainer.pipeline.ImageName;
import dev.lintainer.pipeline.JobRun;
import dev.lintainer.pipeline.Located;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.Presence;
import dev.lintainer.pipeline.Runner;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;

/// A build reads its cache from an image whose own build puts none into it.
public final class InlineNotExported implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (CacheFlow flow : pipeline.caches().all()) {
            boolean asked = flow.name().store() == CacheName.Store.REGISTRY && !flow.reads().isEmpty();
            if (asked && pipeline.caches().isWritten(flow.name()) == Presence.NO) {
                List<Effect.BuildImage> builds = builds(flow.name(), pipeline);
                if (!builds.isEmpty() && builds.stream().allMatch(InlineNotExported::leavesCacheOut)) {
                    flow.reads().stream()
                            .filter(use -> use.job().runner().hosting() == Runner.Hosting.GITHUB)
                            .forEach(use -> report(use, builds.getFirst(), context));
                }
            }
        }
    }

    /// The builds that make the image; none where another one may make it too.
    private static List<Effect.BuildImage> builds(CacheName name, Pipeline pipeline) {
        ImageName wanted = ImageName.of(name.name());
        List<Effect.BuildImage> builds = new ArrayList<>();
        for (JobRun job : pipeline.jobs()) {
            for (Effect.BuildImage build : job.effects(Effect.BuildImage.class)) {
                for (Located tag : build.tags()) {
                    ImageName made = ImageName.of(tag.value());
                    if (made.isSame(wanted)) {
                        builds.add(build);
                    } else if (made.compare(wanted) != Comparison.DIFFERENT) {
                        return List.of();
                    }
                }
            }
            for (Effect.TagImage tag : job.effects(Effect.TagImage.class)) {
                if (ImageName.of(tag.target().value()).compare(wanted) != Comparison.DIFFERENT) {
                    return List.of();
                }
            }
        }
        return builds;
    }

    /// Whether neither the argument of old nor the export of today asks for it.
    private static boolean leavesCacheOut(Effect.BuildImage build) {
        boolean asked =
                build.definition().arguments().containsKey("BUILDKIT_INLINE_CACHE")
                        || build.definition().otherArguments() != BuildArguments.Others.ABSENT;
        return !asked && build.cacheTo().stream().noneMatch(cache -> cache.isType("inline") || cache.isOpen());
    }

    private static void report(BuildCacheUse use, Effect.BuildImage maker, RuleContext context) {
        Finding finding =
                context.finding(
                                use.job(),
                                use.build(),
                                use.cache().place("ref"),
                                "the image `" + use.name().name() + "` holds no cache: its build does not export one")
                        .suggesting(
                                "build it with `cache-to: type=inline`, or write a cache of its own with"
                                        + " `type=registry`");
        context.report(maker == use.build() ? finding : finding.relatedTo(maker.origin().location(), "built here"));
    }
}
