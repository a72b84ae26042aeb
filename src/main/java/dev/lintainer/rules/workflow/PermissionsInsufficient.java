package dev.lintainer.rules.workflow;

import dev.lintainer.document.workflow.Permissions;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.action.NeededPermission;
import dev.lintainer.pipeline.effect.StepRun;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// An action needs a right that the job's own `permissions` withhold.
public final class PermissionsInsufficient implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            if (job.permissions().stated().isEmpty()) {
                continue;
            }
            for (StepRun run : job.steps()) {
                if (run.step() instanceof UsesStep step && isMeant(job, run)) {
                    NeededPermission.of(step).stream()
                            .filter(needed -> job.permissions().allows(needed.scope(), needed.access()) == Presence.NO)
                            .forEach(needed -> report(job, run, step, needed, context));
                }
            }
        }
    }

    /// A called workflow may have steps that this caller does not ask for.
    private static boolean isMeant(JobRun job, StepRun run) {
        return run.happens() == Presence.YES || run.happens() == Presence.MAYBE && job.through().isEmpty();
    }

    private static void report(JobRun job, StepRun run, UsesStep step, NeededPermission needed, RuleContext context) {
        String right = needed.scope() + ": " + needed.access();
        Permissions stated = job.permissions().stated().getFirst();
        Finding finding =
                context.finding(
                        step.uses().location(),
                        "this action needs `" + right + "`, which the token of job `" + job.name() + "` does not have");
        for (Location call : job.through()) {
            finding = finding.relatedTo(call, "called here");
        }
        for (Location call : run.through()) {
            finding = finding.relatedTo(call, "called here");
        }
        finding =
                finding.suggesting("add `" + right + "` to `permissions`")
                        .relatedTo(new Location(job.workflow().source(), stated.span()), "permissions of the job");
        Optional<Edit> edit =
                job.permissions().stated().size() == 1
                        ? WorkflowEdits.permission(job.workflow(), job.job(), needed.scope(), needed.access())
                        : Optional.empty();
        if (edit.isPresent()) {
            finding = finding.fixedBy(new Fix("give the token the right", FixSafety.SAFE, List.of(edit.get())));
        }
        boolean certain =
                run.happens() == Presence.YES
                        && job.happens() == Presence.YES
                        && step.header().continueOnError().isEmpty();
        context.report(certain ? finding : finding.likely());
    }
}
