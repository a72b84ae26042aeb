package dev.lintainer.rules.action;

import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.ActionRuntimes;
import dev.lintainer.pipeline.ActionUse;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// An action asks for a version of Node that runners no longer have.
public final class RuntimeDeprecated implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ActionUse use : pipeline.repository().actionUses()) {
            if (use.step().reference() instanceof ActionReference.Repository action) {
                ActionRuntimes.of(action)
                        .filter(runtime -> ActionRuntimes.isGone(runtime.using()))
                        .ifPresent(runtime -> report(use.step(), action, runtime, context));
            }
        }
    }

    private static void report(
            UsesStep step, ActionReference.Repository action, ActionRuntimes.Runtime runtime, RuleContext context) {
        Finding finding =
                context.finding(
                        step.uses().location(),
                        "`" + action.slug() + "` of this version asks for " + runtime.using() + ", which is retired");
        context.report(
                runtime.newest().isPresent()
                        ? finding.suggesting("move to `" + action.slug() + "@v" + runtime.newest().getAsInt() + "`")
                        : finding.suggesting("move to a version that asks for node24"));
    }
}
