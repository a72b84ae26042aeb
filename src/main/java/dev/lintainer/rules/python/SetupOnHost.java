package dev.lintainer.rules.python;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A job sets up Python on its machine, although checks run in containers.
public final class SetupOnHost implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        boolean allowed = context.policy().hostCommands().stream().anyMatch(name -> name.startsWith("python"));
        for (JobRun job : pipeline.jobs()) {
            boolean linux =
                    job.runner().system() == Runner.System.LINUX || job.runner().system() == Runner.System.UNKNOWN;
            if (!allowed && linux && job.container().isEmpty() && job.happens() != Presence.NO) {
                check(job, context);
            }
        }
    }

    private static void check(JobRun job, RuleContext context) {
        for (Effect effect : job.effects()) {
            if (effect instanceof Effect.SetUpPython setUp && setUp.origin().happens() != Presence.NO) {
                Finding finding =
                        context.finding(
                                        job,
                                        setUp,
                                        setUp.origin().location(),
                                        "job sets up Python on its machine, not in an image")
                                .suggesting("run what needs it in the image that the pipeline builds");
                // A machine that is not known may be none that runs containers.
                context.report(job.runner().system() == Runner.System.LINUX ? finding : finding.likely());
                return;
            }
        }
    }
}
