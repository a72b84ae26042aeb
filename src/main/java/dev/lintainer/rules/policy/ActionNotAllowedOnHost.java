package dev.lintainer.rules.policy;

import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.action.HostChecks;
import dev.lintainer.pipeline.effect.StepRun;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A step uses an action that checks the sources on the job's machine instead of in a container.
public final class ActionNotAllowedOnHost implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            if (job.container().isPresent()) {
                continue;
            }
            for (StepRun run : job.steps()) {
                if (run.happens() != Presence.NO && run.step() instanceof UsesStep step && isHostCheck(step)) {
                    context.report(
                            context.finding(
                                            step.uses().location(),
                                            "action `"
                                                    + step.uses().raw()
                                                    + "` checks on the job's machine, not in a container")
                                    .suggesting("run the tool in the CI image: `docker run ... \"$IMAGE\" TOOL`"));
                }
            }
        }
    }

    private static boolean isHostCheck(UsesStep step) {
        return step.reference() instanceof ActionReference.Repository action && HostChecks.has(action.slug());
    }
}
