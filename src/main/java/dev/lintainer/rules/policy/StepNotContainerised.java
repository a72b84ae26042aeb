package dev.lintainer.rules.policy;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Effect;
import dev.lintainer.pipeline.JobRun;
import dev.lintainer.pipeline.Located;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.Presence;
import dev.lintainer.pipeline.Programs;
import dev.lintainer.pipeline.Runner;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A step runs a program on the job's machine instead of in a container. One finding for each step.
public final class StepNotContainerised implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<String> allowed = new HashSet<>(context.policy().hostCommands());
        for (JobRun job : pipeline.jobs()) {
            boolean linux =
                    job.runner().system() == Runner.System.LINUX || job.runner().system() == Runner.System.UNKNOWN;
            if (job.container().isEmpty() && linux) {
                check(job, allowed, context);
            }
        }
    }

    private static void check(JobRun job, Set<String> allowed, RuleContext context) {
        Map<Integer, Effect.RunOnHost> first = new LinkedHashMap<>();
        for (Effect effect : job.effects()) {
            if (effect instanceof Effect.RunOnHost run && isJudged(run, allowed)) {
                first.merge(run.origin().step(), run, (earlier, later) -> better(earlier, later, job));
            }
        }
        for (Effect.RunOnHost run : first.values()) {
            Finding finding = finding(run, context);
            context.report(isSure(run, job) ? finding : finding.likely());
        }
    }

    /// Whether the command runs whenever its step does, on a machine that could run it in a container instead.
    private static boolean isSure(Effect.RunOnHost run, JobRun job) {
        boolean branch =
                run.origin().happens() != Presence.YES
                        && job.steps().stream()
                                .anyMatch(step ->
                                        step.index() == run.origin().step()
                                                && step.through().isEmpty()
                                                && step.happens() == Presence.YES);
        return !branch && job.runner().system() == Runner.System.LINUX;
    }

    private static boolean isJudged(Effect.RunOnHost run, Set<String> allowed) {
        return run.invocation().program().filter(name -> !Programs.isGlue(name) && !allowed.contains(name)).isPresent();
    }

    /// The earlier one, unless it is a part of the later, or stands in a branch that may not be taken: in `go test $(go
    /// list ./...)` it is the test that somebody would move.
    private static Effect.RunOnHost better(Effect.RunOnHost earlier, Effect.RunOnHost later, JobRun job) {
        Location part = earlier.invocation().location();
        Location whole = later.invocation().location();
        boolean encloses = whole.file().equals(part.file()) && whole.span().contains(part.span());
        return encloses || !isSure(earlier, job) && isSure(later, job) ? later : earlier;
    }

    private static Finding finding(Effect.RunOnHost run, RuleContext context) {
        Finding finding =
                context.finding(
                                run.invocation().location(),
                                "`" + shown(run) + "` runs on the job's machine, not in a container")
                        .suggesting("run it with `docker run` or `docker compose run`, or give the job a `container`");
        for (Location call : run.origin().through()) {
            finding = finding.relatedTo(call, "called here");
        }
        return finding;
    }

    private static final int LONGEST = 60;

    /// The command's first line, or as much of it as a message holds.
    private static String shown(Effect.RunOnHost run) {
        String written = run.invocation().location().text();
        // A variable of make shows nothing of the command that it holds.
        String text =
                written.startsWith("$(")
                        ? String.join(" ", run.invocation().words().stream().map(Located::toString).toList())
                        : written;
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end).strip();
        line = line.endsWith("\\") ? line.substring(0, line.length() - 1).strip() + " ..." : line;
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
