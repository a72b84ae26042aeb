package dev.lintainer.rules.cache;

import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.job.ActionsRuntime;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// A script builds with GitHub's cache, but has no token for it.
public final class GhaRuntimeNotExposed implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Builds.forEach(
                pipeline,
                (job, build) -> {
                    boolean withoutToken = ActionsRuntime.reaches(job, build) == Presence.NO;
                    if (withoutToken && Builds.isMeant(build) && job.runner().hosting() == Runner.Hosting.GITHUB) {
                        // One of them tells the story for all.
                        Builds.gha(build).stream()
                                .filter(cache -> cache.attribute("token").isEmpty())
                                .findFirst()
                                .ifPresent(cache -> report(job, build, cache, context));
                    }
                });
    }

    private static void report(JobRun job, Effect.BuildImage build, CacheReference cache, RuleContext context) {
        Finding finding =
                context.finding(
                                job,
                                build,
                                cache.location(),
                                "`"
                                        + Builds.name(build.tool())
                                        + "` in a script has no token for the `gha` cache and leaves it out silently")
                        .suggesting(
                                "run crazy-max/ghaction-github-runtime first, or build with docker/build-push-action"
                                        + " or docker/bake-action");
        Finding mended =
                build.origin()
                        .cause()
                        .filter(RunStep.class::isInstance)
                        .flatMap(step -> WorkflowEdits.stepBefore(step, "crazy-max/ghaction-github-runtime@v4"))
                        .map(edit ->
                                finding.fixedBy(
                                        new Fix(
                                                "expose the runtime before the script",
                                                FixSafety.UNSAFE,
                                                List.of(edit))))
                        .orElse(finding);
        context.report(mended);
    }
}
