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

/// The script, or the recipe that it runs, says that a check may fail.
public final class OrTrue implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (MaskedCheck masked : MaskedCheck.of(job, Set.of(Mask.OR, Mask.TASK, Mask.SEQUENCE))) {
                boolean meant = masked.mask().by() != Mask.SEQUENCE || masked.isSwitchedOff();
                if (meant && masked.check().kind() != CheckKind.SECURITY) {
                    report(masked, context);
                }
            }
        }
    }

    private static void report(MaskedCheck masked, RuleContext context) {
        CheckRun check = masked.check();
        String why =
                switch (masked.mask().by()) {
                    case OR -> "`||` turns its failure into a success";
                    case TASK -> "the line is marked as one that may fail";
                    default -> "after `set +e` the script goes on, and nothing looks at its exit code";
                };
        Finding finding =
                context.finding(
                                check.job(),
                                check.effect(),
                                masked.mask().location(),
                                "`" + check.shown() + "` cannot fail the job: " + why)
                        .suggesting("let it fail, or keep its exit code and `exit` with it in the end");
        context.report(
                masked.elsewhere().map(place -> finding.relatedTo(place, "its exit code is lost")).orElse(finding));
    }
}
