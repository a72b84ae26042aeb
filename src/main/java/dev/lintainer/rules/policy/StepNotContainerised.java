package dev.lintainer.rules.policy;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Effect;
import dev.lintainer.pipeline.JobRun;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.Runner;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A step runs a program on the job's machine instead of in a container. One finding for each step.
public final class StepNotContainerised implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<String> allowed = new HashSet<>(context.policy().hostCommands());
        for (JobRun job : pipeline.jobs()) {
            boolean linux = job.runner().system() == Runner.System.LINUX || job.runner().system() == Runner.System.UNKNOWN;
            if (job.container().isEmpty() && linux) {
                check(job, allowed, context);
            }
        }
    }

    private static void check(JobRun job, Set<String> allowed, RuleContext context) {
        Set<Integer> reported = new HashSet<>();
        for (Effect effect : job.effects()) {
            if (effect instanceof Effect.RunOnHost run && !reported.contains(effect.origin().step())) {
                Optional<String> program = run.invocation().program().filter(name -> !allowed.contains(name));
                program.ifPresent(name -> {
                    reported.add(effect.origin().step());
                    context.report(finding(run, name, context));
                });
            }
        }
    }

    /// The place is the command's in the workflow itself, where it stands in a script that a step runs.
    private static Finding finding(Effect.RunOnHost run, String program, RuleContext context) {
        boolean direct = run.origin().through().isEmpty();
        Finding finding = context.finding(
                        direct ? run.invocation().words().getFirst().location() : run.origin().through().getFirst(),
                        "`" + program + "` runs on the job's machine, not in a container")
                .suggesting("run it with `docker run` or `docker compose run`, or give the job a `container`");
        return direct
                ? finding
                : finding.relatedTo(run.invocation().words().getFirst().location(), "run here");
    }
}
