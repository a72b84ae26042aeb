package dev.lintainer.rules.policy;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Effect;
import dev.lintainer.pipeline.JobRun;
import dev.lintainer.pipeline.Pipeline;
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
                first.merge(run.origin().step(), run, StepNotContainerised::outer);
            }
        }
        first.values().forEach(run -> context.report(finding(run, context)));
    }

    private static boolean isJudged(Effect.RunOnHost run, Set<String> allowed) {
        return run.invocation().program().filter(name -> !Programs.isGlue(name) && !allowed.contains(name)).isPresent();
    }

    /// The earlier one, unless it is a part of the later: in `go test $(go list ./...)` it is the test that somebody
    /// would move.
    private static Effect.RunOnHost outer(Effect.RunOnHost earlier, Effect.RunOnHost later) {
        Location part = earlier.invocation().location();
        Location whole = later.invocation().location();
        boolean encloses = whole.file().equals(part.file()) && whole.span().contains(part.span());
        return encloses ? later : earlier;
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
        String text = run.invocation().location().text();
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end).strip();
        line = line.endsWith("\\") ? line.substring(0, line.length() - 1).strip() + " ..." : line;
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
