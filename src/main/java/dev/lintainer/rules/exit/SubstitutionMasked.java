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

/// A check runs inside of `$( )` among the words of another command, which succeeds by itself.
public final class SubstitutionMasked implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (MaskedCheck masked : MaskedCheck.of(job, Set.of(Mask.SUBSTITUTION))) {
                report(masked, context);
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
                                "`"
                                        + check.shown()
                                        + "` fails unnoticed: the exit code is that of `"
                                        + shortened(masked.mask().location().text())
                                        + "`")
                        .suggesting("assign the output to a variable first, on a line of its own");
        context.report(
                masked.elsewhere().map(place -> finding.relatedTo(place, "only its output is used")).orElse(finding));
    }

    private static String shortened(String words) {
        return words.length() > 20 ? words.substring(0, 20) : words;
    }
}
