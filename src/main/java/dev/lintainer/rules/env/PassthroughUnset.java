package dev.lintainer.rules.env;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ContainerEnvironment;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A container is to be handed a variable that the job does not have. Compose files are written for other callers too,
/// and scripts for other machines, so only what a workflow's own command passes counts.
public final class PassthroughUnset implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.RunContainer container : job.effects(Effect.RunContainer.class)) {
                boolean own = container.start().byCommand() && container.origin().through().isEmpty();
                if (!own || job.isOpenBefore(container)) {
                    continue;
                }
                for (ContainerEnvironment.Variable variable : container.environment().variables()) {
                    if (variable.source() == ContainerEnvironment.Source.PASSED
                            && variable.set() == Presence.NO
                            && variable.value().location().file() == container.origin().location().file()) {
                        report(job, container, variable, context);
                    }
                }
            }
        }
    }

    private static void report(
            JobRun job, Effect.RunContainer container, ContainerEnvironment.Variable variable, RuleContext context) {
        Finding finding =
                context.finding(
                                job,
                                container,
                                variable.value().location(),
                                "`" + variable.name() + "` is passed on, but nothing sets it here")
                        .suggesting("set it in the `env:` of the step, or write `-e " + variable.name() + "=value`");
        context.report(container.origin().happens() == Presence.YES ? finding : finding.likely());
    }
}
