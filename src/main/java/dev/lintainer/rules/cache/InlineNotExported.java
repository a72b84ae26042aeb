package dev.lintainer.rules.cache;

import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.CacheName;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.flow.BuildCacheUse;
import dev.lintainer.pipeline.flow.CacheFlow;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A build reads its cache from an image whose own build puts none into it.
public final class InlineNotExported implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        List<CacheFlow> asked =
                pipeline.caches().all().stream()
                        .filter(flow -> flow.name().store() == CacheName.Store.REGISTRY && !flow.reads().isEmpty())
                        .filter(flow -> pipeline.caches().isWritten(flow.name()) == Presence.NO)
                        .toList();
        if (asked.isEmpty()) {
            return;
        }
        Made made = Made.in(pipeline);
        for (CacheFlow flow : asked) {
            List<Effect.BuildImage> builds = made.named(ImageName.of(flow.name().name()));
            if (!builds.isEmpty() && builds.stream().allMatch(InlineNotExported::leavesCacheOut)) {
                flow.reads().stream()
                        .filter(use -> use.job().runner().hosting() == Runner.Hosting.GITHUB)
                        .forEach(use -> report(use, builds.getFirst(), context));
            }
        }
    }

    /// The images that the pipeline makes.
    ///
    /// @param builds by the names that they give
    /// @param names all of these, once each
    /// @param tagged names that `docker tag` gives, to what cannot be told here
    private record Made(Map<Value, List<Effect.BuildImage>> builds, Set<ImageName> names, Set<ImageName> tagged) {
        /// More names than anybody compares.
        private static final int MOST_NAMES = 500;

        static Made in(Pipeline pipeline) {
            Made made = new Made(new HashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
            for (JobRun job : pipeline.jobs()) {
                for (Effect.BuildImage build : job.effects(Effect.BuildImage.class)) {
                    for (Located tag : build.tags()) {
                        ImageName name = ImageName.of(tag.value());
                        made.builds.computeIfAbsent(name.whole(), _ -> new ArrayList<>()).add(build);
                        made.names.add(name);
                    }
                }
                job.effects(Effect.TagImage.class).forEach(tag -> made.tagged.add(ImageName.of(tag.target().value())));
            }
            return made;
        }

        /// The builds that make an image; none where something else may make it too.
        List<Effect.BuildImage> named(ImageName wanted) {
            if (names.size() + tagged.size() > MOST_NAMES) {
                return List.of();
            }
            boolean told =
                    tagged.stream().allMatch(other -> other.compare(wanted) == Comparison.DIFFERENT)
                            && names.stream()
                                    .filter(other -> !other.isSame(wanted))
                                    .allMatch(other -> other.compare(wanted) == Comparison.DIFFERENT);
            return told ? builds.getOrDefault(wanted.whole(), List.of()) : List.of();
        }
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
