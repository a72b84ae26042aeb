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

/// A check runs in a container that is left to itself.
public final class DetachedTest implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (MaskedCheck masked : MaskedCheck.of(job, Set.of(Mask.DETACHED))) {
                if (masked.mask().location().text().startsWith("-")) {
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
                                "`" + check.shown() + "` runs in the background, and nothing asks how it ended")
                        .suggesting("run it in the foreground, or `exit` with what `docker wait` prints");
        context.report(
                masked.elsewhere().map(place -> finding.relatedTo(place, "runs in the container")).orElse(finding));
    }
}
