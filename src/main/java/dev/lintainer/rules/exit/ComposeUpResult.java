package dev.lintainer.rules.exit;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.CheckRun;
import dev.lintainer.pipeline.check.MaskedCheck;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Mask;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Set;

/// `docker compose up` runs the tests and succeeds however they end.
public final class ComposeUpResult implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (MaskedCheck masked : MaskedCheck.of(job, Set.of(Mask.COMPOSE_UP))) {
                report(masked, context);
            }
        }
    }

    private static void report(MaskedCheck masked, RuleContext context) {
        CheckRun check = masked.check();
        String service =
                check.effect() instanceof Effect.RunContainer container
                        ? container.name().map(Located::shown).orElse("")
                        : "";
        Finding finding =
                context.finding(
                                check.job(),
                                check.effect(),
                                masked.mask().location(),
                                "`docker compose up` succeeds even where `"
                                        + check.shown()
                                        + "` of service `"
                                        + service
                                        + "` fails")
                        .suggesting(
                                "run `docker compose run --rm "
                                        + service
                                        + "`, or add `--exit-code-from "
                                        + service
                                        + "`");
        context.report(masked.elsewhere().map(place -> finding.relatedTo(place, "runs here")).orElse(finding));
    }
}
