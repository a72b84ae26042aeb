package dev.lintainer.rules.action;

import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.action.ActionRuntimes;
import dev.lintainer.pipeline.effect.StepRun;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Optional;
import java.util.OptionalInt;

/// An action asks for a Node.js that runners no longer have, or are about to take away.
public final class RuntimeDeprecated implements Rule.OfPipeline {
    /// What runners start actions with.
    private static final int CURRENT = 24;

    /// What they still bring, but no longer use by themselves.
    private static final int PASSING = 20;

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (StepRun run : job.steps()) {
                if (run.step() instanceof UsesStep step
                        && step.reference() instanceof ActionReference.Repository action
                        && action.path().isEmpty()) {
                    check(step, action, context);
                }
            }
        }
    }

    private static void check(UsesStep step, ActionReference.Repository action, RuleContext context) {
        Optional<ActionVersion> version = ActionVersion.of(action);
        if (version.isEmpty()) {
            return;
        }
        OptionalInt node = ActionRuntimes.node(action.slug(), version.get().major());
        if (node.isEmpty() || node.getAsInt() >= CURRENT) {
            return;
        }
        String name = action.owner() + "/" + action.name();
        String what =
                node.getAsInt() == PASSING
                        ? ", which runners are replacing by Node " + CURRENT
                        : ", which runners no longer have";
        Finding finding =
                context.finding(
                        step.uses().location(),
                        "`" + name + "` v" + version.get().major() + " is written for Node " + node.getAsInt() + what);
        OptionalInt newest = ActionRuntimes.newest(action.slug(), CURRENT);
        context.report(
                newest.isPresent() ? finding.suggesting("use `" + name + "@v" + newest.getAsInt() + "`") : finding);
    }
}
