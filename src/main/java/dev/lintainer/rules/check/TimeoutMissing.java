package dev.lintainer.rules.check;

import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.CheckRun;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.CheckKind;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.yaml.YamlEdits;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// A job that runs containers or tests, which may hang, is given six hours.
public final class TimeoutMissing implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            if (job.job().body() instanceof NormalJob normal && isUnbounded(normal)) {
                hanging(job).ifPresent(what -> report(job, what, context));
            }
        }
    }

    private static boolean isUnbounded(NormalJob job) {
        return job.timeoutMinutes().isEmpty()
                && job.steps().stream().noneMatch(step -> step.header().timeoutMinutes().isPresent());
    }

    private static Optional<String> hanging(JobRun job) {
        boolean containers =
                job.effects(Effect.RunContainer.class).stream().anyMatch(run -> run.start() != Effect.Start.ACTION);
        if (containers) {
            return Optional.of("containers");
        }
        return CheckRun.of(job).stream()
                .map(CheckRun::kind)
                .filter(CheckKind::isTest)
                .map(CheckKind::words)
                .findFirst();
    }

    private static void report(JobRun job, String what, RuleContext context) {
        int minutes = context.parameters().number("minutes");
        Finding finding =
                context.finding(
                                new Location(job.workflow().source(), job.job().idSpan()),
                                "job `" + job.job().id() + "` runs " + what + " and may hang for six hours")
                        .suggesting("set `timeout-minutes`");
        context.report(
                YamlEdits.addFirst(job.job().yaml(), "timeout-minutes", Integer.toString(minutes))
                        .map(edit -> finding.fixedBy(new Fix("set `timeout-minutes`", FixSafety.UNSAFE, List.of(edit))))
                        .orElse(finding));
    }
}
