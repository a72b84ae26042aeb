package dev.lintainer.rules.exit;

import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Set;

/// `docker wait` prints the exit code of the container, but succeeds itself.
public final class DockerWaitIgnored implements Rule.OfPipeline {
    private static final Set<String> OTHER_WAYS = Set.of("docker inspect", "docker logs", "docker ps", "docker cp");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.CallDocker call : job.effects(Effect.CallDocker.class)) {
                boolean ignored =
                        call.command().name().equals("docker wait")
                                && call.command().captured() == Presence.NO
                                && call.command().complete() == Presence.YES
                                && call.command().arguments().size() == 1
                                && call.origin().fate() instanceof Fate.Fails
                                && !isAskedLater(job, call);
                if (ignored) {
                    report(job, call, context);
                }
            }
        }
    }

    private static boolean isAskedLater(JobRun job, Effect.CallDocker call) {
        return job.effects().subList(call.origin().order() + 1, job.effects().size()).stream()
                .anyMatch(later ->
                        later instanceof Effect.CallDocker other && OTHER_WAYS.contains(other.command().name()));
    }

    private static void report(JobRun job, Effect.CallDocker call, RuleContext context) {
        Location place = call.origin().location();
        Finding finding =
                context.finding(
                                job,
                                call,
                                place,
                                "`docker wait` only prints how `"
                                        + call.command().arguments().getFirst().shown()
                                        + "` ended, and succeeds itself")
                        .suggesting("compare what it prints with 0");
        boolean own = call.origin().cause().filter(RunStep.class::isInstance).isPresent();
        context.report(
                own && call.origin().through().isEmpty() && place.text().indexOf('"') < 0
                        ? finding.fixedBy(
                                new Fix(
                                        "fail with the container",
                                        FixSafety.UNSAFE,
                                        List.of(new Edit(place, "test \"$(" + place.text() + ")\" -eq 0"))))
                        : finding);
    }
}
