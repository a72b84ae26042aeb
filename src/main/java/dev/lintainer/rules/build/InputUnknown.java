package dev.lintainer.rules.build;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.action.ActionRuns;
import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.ParallelStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.KnownInputs;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Spelling;
import java.util.List;
import java.util.Set;

/// A step hands an action an input that it does not have.
public final class InputUnknown implements Rule.OfPipeline {
    /// What the runner itself takes of actions in containers
    /// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepswith).
    private static final Set<String> OF_CONTAINERS = Set.of("args", "entrypoint");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (Workflow workflow : pipeline.repository().workflows()) {
            for (Job job : workflow.jobs()) {
                check(job.steps(), context);
            }
        }
        for (ActionMetadata action : pipeline.repository().actions()) {
            if (action.runs().orElse(null) instanceof ActionRuns.Composite composite) {
                check(composite.steps(), context);
            }
        }
    }

    private static void check(List<Step> steps, RuleContext context) {
        for (Step step : steps) {
            if (step instanceof ParallelStep parallel) {
                check(parallel.steps(), context);
            }
            if (step instanceof UsesStep uses && uses.reference() instanceof ActionReference.Repository action) {
                KnownInputs.of(action).ifPresent(inputs -> check(uses, inputs, context));
            }
        }
    }

    private static void check(UsesStep step, List<String> inputs, RuleContext context) {
        for (TextEntry entry : step.with().entries()) {
            boolean known = inputs.stream().anyMatch(entry.name()::equalsIgnoreCase);
            if (known || OF_CONTAINERS.contains(entry.name()) || entry.name().isEmpty()) {
                continue;
            }
            Finding finding =
                    context.finding(
                                    new Location(step.uses().location().file(), entry.nameSpan()),
                                    "`" + step.uses().raw() + "` has no input `" + entry.name() + "`")
                            .relatedTo(step.uses().location(), "used here");
            context.report(
                    Spelling.nearest(entry.name(), inputs)
                            .map(near -> finding.suggesting("did you mean `" + near + "`?"))
                            .orElseGet(() -> finding.suggesting("take the input away: the action never sees it")));
        }
    }
}
