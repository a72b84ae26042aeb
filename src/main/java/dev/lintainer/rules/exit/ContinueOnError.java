package dev.lintainer.rules.exit;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.CheckRun;
import dev.lintainer.pipeline.check.MaskedCheck;
import dev.lintainer.pipeline.effect.Mask;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.CheckKind;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Set;

/// A step or job that checks something is never red.
public final class ContinueOnError implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (MaskedCheck masked : MaskedCheck.of(job, Set.of(Mask.STEP, Mask.JOB))) {
                // What an expression says is said for some legs or runs only.
                if (masked.mask().location().text().indexOf('$') < 0 && masked.check().kind() != CheckKind.SECURITY) {
                    report(masked, context);
                }
            }
        }
    }

    private static void report(MaskedCheck masked, RuleContext context) {
        CheckRun check = masked.check();
        boolean step = masked.mask().by() == Mask.STEP;
        Finding finding =
                context.finding(
                                check.job(),
                                check.effect(),
                                masked.mask().location(),
                                step
                                        ? "a failure of `" + check.shown() + "` does not fail the job"
                                        : "job `"
                                                + check.job().job().id()
                                                + "` counts as successful when `"
                                                + check.shown()
                                                + "` fails")
                        .suggesting(
                                step
                                        ? "look at `steps.<id>.outcome` later, or let it fail"
                                        : "let only the steps that may fail go on");
        context.report(masked.elsewhere().map(place -> finding.relatedTo(place, "checked here")).orElse(finding));
    }
}
