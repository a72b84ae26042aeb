package dev.lintainer.rules.env;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.DotEnvAbsence;
import dev.lintainer.pipeline.effect.ComposeInterpolation;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A Compose file uses a variable that neither the job nor a file sets. Where a `.env` is what is missing, that alone
/// is told.
public final class ComposeVariableUnset implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (UnsetInCompose use : UnsetInCompose.of(pipeline)) {
            if (DotEnvAbsence.of(use.interpolation(), pipeline.repository()).isEmpty()) {
                use.interpolation().unset().stream()
                        .filter(UnsetInCompose::isEmptied)
                        .forEach(unset -> report(use, unset, context));
            }
        }
    }

    private static void report(UnsetInCompose use, ComposeInterpolation.Unset unset, RuleContext context) {
        Finding finding =
                context.finding(
                                use.job(),
                                use.call(),
                                unset.location(),
                                "`" + unset.name() + "` is set by nothing, so that Compose puts the empty text here")
                        .suggesting("set it in `env:`, or write `${" + unset.name() + ":-default}`")
                        .relatedTo(use.call().origin().location(), "read here");
        context.report(use.call().origin().happens() == Presence.YES ? finding : finding.likely());
    }
}
