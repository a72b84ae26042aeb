package dev.lintainer.rules.cache;

import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.job.ActionsRuntime;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// A cache of GitHub Actions is written by the engine's own builder, which cannot.
public final class GhaNeedsBuildx implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Builds.forEach(
                pipeline,
                (job, build) -> {
                    if (Builds.isMeant(build)
                            && build.builder() == Builder.DOCKER
                            && job.runner().engine() == Runner.Engine.CLASSIC
                            // Without a token buildx leaves the cache out, and nothing fails.
                            && ActionsRuntime.reaches(job, build) == Presence.YES) {
                        build.cacheTo().stream()
                                .filter(cache -> cache.isType("gha"))
                                .forEach(cache -> report(job, build, cache, context));
                    }
                });
    }

    private static void report(JobRun job, Effect.BuildImage build, CacheReference cache, RuleContext context) {
        Finding finding =
                context.finding(
                                job,
                                build,
                                cache.location(),
                                "cache export to `gha` is not supported by the `docker` driver, which builds here")
                        .suggesting(
                                build.tool() == BuildTool.DOCKER_BUILD
                                        ? "set up docker/setup-buildx-action and build with `docker buildx build"
                                                + " --load`"
                                        : "set up docker/setup-buildx-action before the build");
        Finding mended =
                CacheEdits.step(build)
                        .flatMap(step -> WorkflowEdits.stepBefore(step, "docker/setup-buildx-action@v4"))
                        .map(edit ->
                                finding.fixedBy(
                                        new Fix("set up Buildx before the build", FixSafety.UNSAFE, List.of(edit))))
                        .orElse(finding);
        context.report(mended);
    }
}
