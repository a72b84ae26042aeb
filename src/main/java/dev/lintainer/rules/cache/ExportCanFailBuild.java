package dev.lintainer.rules.cache;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// A build whose image is wanted fails when only its cache cannot be exported.
public final class ExportCanFailBuild implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Builds.forEach(
                pipeline,
                (job, build) -> {
                    // What has no output is there for the cache alone.
                    if (!build.outputs().isEmpty()) {
                        build.cacheTo().stream()
                                .filter(cache -> cache.isType("gha") && cache.attribute("ignore-error").isEmpty())
                                .forEach(cache -> report(job, build, cache, context));
                    }
                });
    }

    private static void report(JobRun job, Effect.BuildImage build, CacheReference cache, RuleContext context) {
        Finding finding =
                context.finding(job, build, cache.location(), "the build fails when its cache cannot be exported")
                        .suggesting("add `ignore-error=true`");
        context.report(
                CacheEdits.attribute(build, cache, "ignore-error=true")
                        .map(edit -> finding.fixedBy(new Fix("add `ignore-error=true`", FixSafety.SAFE, List.of(edit))))
                        .orElse(finding));
    }
}
