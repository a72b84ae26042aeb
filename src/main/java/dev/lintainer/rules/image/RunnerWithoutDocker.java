package dev.lintainer.rules.image;

import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Set;

/// A job needs Docker's engine on a runner that has none.
public final class RunnerWithoutDocker implements Rule.OfPipeline {
    private static final String RUNNER = "ubuntu-24.04";

    /// Programs that bring an engine, or the means to install one.
    private static final Set<String> BRINGERS =
            Set.of("brew", "colima", "limactl", "podman", "apt-get", "apt", "dockerd", "choco", "port");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            if (job.runner().hosting() != Runner.Hosting.GITHUB || job.runner().engine() != Runner.Engine.NONE) {
                continue;
            }
            job.effects().stream()
                    .filter(effect -> effect.origin().happens() != Presence.NO)
                    .filter(effect -> needsEngine(effect, job.runner().system()))
                    .filter(effect -> !job.isLeftToScript(effect) && !mayHaveEngine(job, effect))
                    .findFirst()
                    .ifPresent(effect -> report(job, effect, context));
        }
    }

    /// What the runner itself starts needs Linux; Windows runners have an engine for containers of Windows.
    private static boolean needsEngine(Effect effect, Runner.System system) {
        boolean byRunner = effect instanceof Effect.RunContainer container && !container.start().byCommand();
        boolean build =
                effect instanceof Effect.BuildImage image
                        && (image.builder() == Builder.DOCKER || image.builder() == Builder.CONTAINER);
        boolean store =
                effect instanceof Effect.RunContainer
                        || effect instanceof Effect.PullImage
                        || effect instanceof Effect.SaveImage
                        || effect instanceof Effect.LoadImage
                        || effect instanceof Effect.TagImage
                        || effect instanceof Effect.ExecuteInContainer;
        return byRunner || system != Runner.System.WINDOWS && (build || store);
    }

    private static boolean mayHaveEngine(JobRun job, Effect effect) {
        return job.isOpenBefore(effect)
                || job.effects().subList(0, effect.origin().order()).stream()
                        .anyMatch(
                                earlier -> earlier instanceof Effect.RunOnHost host && bringsEngine(host.invocation()));
    }

    private static boolean bringsEngine(Invocation invocation) {
        return invocation.program().filter(program -> !BRINGERS.contains(program)).isEmpty()
                || invocation.words().stream().anyMatch(word -> word.value().toString().contains("DOCKER_HOST"));
    }

    private static void report(JobRun job, Effect effect, RuleContext context) {
        Runner runner = job.runner();
        Located label = runner.labels().getFirst();
        Finding finding =
                context.finding(
                                job,
                                effect,
                                label.location(),
                                "job `" + job.name() + "` needs Docker's engine, which `" + label.value() + "` has not")
                        .suggesting("run it on `" + RUNNER + "`")
                        .relatedTo(effect.origin().location(), "needed here");
        boolean literal = label.value().is(label.location().text());
        Finding told =
                literal
                        ? finding.fixedBy(
                                new Fix(
                                        "run on " + RUNNER,
                                        FixSafety.UNSAFE,
                                        List.of(new Edit(label.location(), RUNNER))))
                        : finding;
        boolean certain = effect.origin().happens() == Presence.YES && job.happens() == Presence.YES;
        context.report(certain ? told : told.likely());
    }
}
