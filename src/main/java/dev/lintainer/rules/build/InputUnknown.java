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
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.action.KnownInputs;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Spelling;
import java.util.List;
import java.util.Optional;
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

    private static void check(UsesStep step, KnownInputs inputs, RuleContext context) {
        for (TextEntry entry : step.with().entries()) {
            String name = entry.name();
            Optional<String> near = Spelling.nearest(name, inputs.names());
            boolean mayBeNew = inputs.complete() != Presence.YES && near.isEmpty() && !inputs.hadOnce(name);
            if (!inputs.has(name) && !mayBeNew && !OF_CONTAINERS.contains(name) && !name.isEmpty()) {
                report(step, entry, near, context);
            }
        }
    }

    private static void report(UsesStep step, TextEntry entry, Optional<String> near, RuleContext context) {
        context.report(
                context.finding(
                                new Location(step.uses().location().file(), entry.nameSpan()),
                                "`" + shown(step) + "` has no input `" + entry.name() + "`")
                        .relatedTo(step.uses().location(), "used here")
                        .suggesting(
                                near.map(other -> "did you mean `" + other + "`?")
                                        .orElse("take the input away: the action never sees it")));
    }

    /// Without a commit's many digits.
    private static String shown(UsesStep step) {
        String raw = step.uses().raw();
        int at = raw.indexOf('@');
        boolean isLong = at >= 0 && raw.length() - at > LONGEST_REF;
        return isLong ? raw.substring(0, at) : raw;
    }

    private static final int LONGEST_REF = 20;
}
