package dev.lintainer.rules.env;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ComposeInterpolation;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A Compose file insists on a variable that neither the job nor a file sets.
public final class ComposeRequiredUnset implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (UnsetInCompose use : UnsetInCompose.of(pipeline)) {
            use.interpolation().unset().stream()
                    .filter(unset -> !UnsetInCompose.isEmptied(unset))
                    .forEach(unset -> report(use, unset, context));
        }
    }

    private static void report(UnsetInCompose use, ComposeInterpolation.Unset unset, RuleContext context) {
        Finding finding =
                context.finding(
                                use.job(),
                                use.call(),
                                unset.location(),
                                "`" + unset.name() + "` is required, and nothing sets it: Compose stops here")
                        .suggesting("set `" + unset.name() + "` in the `env:` of the job or step")
                        .relatedTo(use.call().origin().location(), "read here");
        boolean certain = use.call().origin().happens() == Presence.YES && !use.job().outlives(use.call());
        context.report(certain ? finding : finding.likely());
    }
}
