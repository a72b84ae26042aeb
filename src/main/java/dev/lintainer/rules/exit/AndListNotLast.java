package dev.lintainer.rules.exit;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.CheckRun;
import dev.lintainer.pipeline.check.MaskedCheck;
import dev.lintainer.pipeline.effect.Mask;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Set;

/// A check stands left of `&&`, where `-e` does not act, and the script does not end there.
public final class AndListNotLast implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (MaskedCheck masked : MaskedCheck.of(job, Set.of(Mask.AND_LIST))) {
                if (!masked.isInContainer()) {
                    report(masked, context);
                }
            }
        }
    }

    private static void report(MaskedCheck masked, RuleContext context) {
        CheckRun check = masked.check();
        Finding finding =
                context.finding(
                                check.job(),
                                check.effect(),
                                masked.mask().location(),
                                "the script goes on after a failure of `"
                                        + check.shown()
                                        + "`: `-e` does not act left of `&&`")
                        .suggesting("write the commands on lines of their own");
        context.report(
                masked.elsewhere().map(place -> finding.relatedTo(place, "its exit code is lost")).orElse(finding));
    }
}
