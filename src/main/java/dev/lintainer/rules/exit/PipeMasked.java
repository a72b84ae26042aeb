package dev.lintainer.rules.exit;

import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.CheckRun;
import dev.lintainer.pipeline.check.ExitCodes;
import dev.lintainer.pipeline.check.MaskedCheck;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.Mask;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.PipeReaders;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The failure of a check is lost in a pipe, whose last command speaks for all.
public final class PipeMasked implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (MaskedCheck masked : MaskedCheck.of(job, Set.of(Mask.PIPE))) {
                if (!masked.isInContainer() && !PipeReaders.judge(masked.mask().location())) {
                    report(masked, context);
                }
            }
            saves(job, context);
        }
    }

    private static void report(MaskedCheck masked, RuleContext context) {
        CheckRun check = masked.check();
        Finding finding =
                context.finding(
                                check.job(),
                                check.effect(),
                                masked.mask().location(),
                                "`"
                                        + check.shown()
                                        + "` fails unnoticed: without `pipefail` only the end of the pipe counts")
                        .suggesting(
                                masked.step().isPresent()
                                        ? "set `shell: bash`, which brings `pipefail`"
                                        : "put `set -o pipefail` in front");
        Finding told =
                masked.elsewhere().map(place -> finding.relatedTo(place, "its exit code is lost")).orElse(finding);
        context.report(
                masked.step()
                        .filter(step -> step.shell().isEmpty() && check.job().container().isEmpty())
                        .flatMap(PipeMasked::bash)
                        .map(told::fixedBy)
                        .orElse(told));
    }

    private static Optional<Fix> bash(RunStep step) {
        return WorkflowEdits.key(step, "shell", "bash")
                .map(edit -> new Fix("run the step with `shell: bash`", FixSafety.UNSAFE, List.of(edit)));
    }

    /// An archive that is cut short shows where it is loaded.
    private static void saves(JobRun job, RuleContext context) {
        for (Effect.SaveImage save : job.effects(Effect.SaveImage.class)) {
            if (ExitCodes.of(job, save) instanceof Fate.Masked masked && masked.by() == Mask.PIPE) {
                context.report(
                        context.finding(
                                        job,
                                        save,
                                        masked.location(),
                                        "a failure to save the image goes unnoticed: only the end of the pipe counts")
                                .suggesting("set `shell: bash`, which brings `pipefail`")
                                .likely());
            }
        }
    }
}
