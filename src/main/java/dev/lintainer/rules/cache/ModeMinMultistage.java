package dev.lintainer.rules.cache;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The cache leaves out the stages that the result copies from.
public final class ModeMinMultistage implements Rule.OfPipeline {
    /// Those that have modes; an inline cache has no other.
    private static final Set<String> TYPES = Set.of("gha", "registry", "local", "s3", "azblob");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Builds.forEach(
                pipeline,
                (job, build) -> {
                    List<CacheReference> partial =
                            build.cacheTo().stream().filter(ModeMinMultistage::isPartial).toList();
                    boolean copies =
                            !partial.isEmpty()
                                    && ImageContent.of(build, pipeline.repository())
                                            .filter(content -> content.facts().copiesBetweenStages())
                                            .isPresent();
                    if (copies) {
                        partial.forEach(cache -> report(job, build, cache, context));
                    }
                });
    }

    /// Who writes `mode=min` has thought of it.
    private static boolean isPartial(CacheReference cache) {
        return cache.type().literal().filter(TYPES::contains).isPresent()
                && cache.attribute("mode").isEmpty()
                && cache.isComplete() == Presence.NO;
    }

    private static void report(JobRun job, Effect.BuildImage build, CacheReference cache, RuleContext context) {
        Finding finding =
                context.finding(
                                job,
                                build,
                                cache.location(),
                                "without `mode=max` the cache leaves out the stages that the image copies from")
                        .suggesting("add `mode=max`");
        Optional<Fix> fix =
                CacheEdits.attribute(build, cache, "mode=max")
                        .map(edit -> new Fix("add `mode=max`", FixSafety.UNSAFE, List.of(edit)));
        context.report(fix.map(finding::fixedBy).orElse(finding));
    }
}
