package dev.lintainer.rules.image;

import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;

/// The program of Compose's first version is called, which runners no longer have.
public final class ComposeV1 implements Rule.OfPipeline {
    private static final String PROGRAM = "docker-compose";

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            if (!job.runner().isHostedLinux() || job.container().isPresent()) {
                continue;
            }
            for (Effect.CallDocker call : job.effects(Effect.CallDocker.class)) {
                if (call.program().value().is(PROGRAM)
                        && !job.isLeftToScript(call)
                        && !job.isOpenBefore(call)
                        && !isInstalled(job, call)) {
                    report(job, call, context);
                }
            }
        }
    }

    /// Whether an earlier command speaks of the program: `pip install docker-compose`, `ln -s ... docker-compose`.
    private static boolean isInstalled(JobRun job, Effect.CallDocker call) {
        return job.effects().subList(0, call.origin().order()).stream()
                .anyMatch(effect ->
                        effect instanceof Effect.RunOnHost host && speaksOf(host.invocation())
                                || effect instanceof Effect.WriteFile write
                                        && write.path().value().suffix().endsWith(PROGRAM));
    }

    private static boolean speaksOf(Invocation invocation) {
        return invocation.arguments().stream().anyMatch(word -> word.value().toString().contains(PROGRAM));
    }

    private static void report(JobRun job, Effect.CallDocker call, RuleContext context) {
        Location place = call.program().location();
        Finding finding =
                context.finding(job, call, place, "`docker-compose` is not installed on GitHub's runners")
                        .suggesting("write `docker compose`");
        Finding told =
                place.text().equals(PROGRAM)
                        ? finding.fixedBy(
                                new Fix(
                                        "write `docker compose`",
                                        FixSafety.SAFE,
                                        List.of(new Edit(place, "docker compose"))))
                        : finding;
        context.report(call.origin().happens() == Presence.YES ? told : told.likely());
    }
}
