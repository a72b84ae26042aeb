package dev.lintainer.rules.env;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.DotEnvAbsence;
import dev.lintainer.pipeline.effect.ComposeInterpolation;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// Compose takes its variables from a `.env` that only the machines of the developers have.
public final class ComposeDotenvIgnored implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (UnsetInCompose use : UnsetInCompose.of(pipeline)) {
            List<ComposeInterpolation.Unset> empty =
                    use.interpolation().unset().stream().filter(UnsetInCompose::isEmptied).toList();
            if (!empty.isEmpty()) {
                DotEnvAbsence.of(use.interpolation(), pipeline.repository())
                        .ifPresent(absence -> report(use, absence, empty, context));
            }
        }
    }

    private static void report(
            UnsetInCompose use, DotEnvAbsence absence, List<ComposeInterpolation.Unset> empty, RuleContext context) {
        ComposeInterpolation.Unset first = empty.getFirst();
        String what = "`" + first.name() + "`" + (empty.size() > 1 ? " and " + (empty.size() - 1) + " more" : "");
        String verb = empty.size() > 1 ? " are" : " is";
        Finding finding =
                context.finding(
                                use.job(),
                                use.call(),
                                use.call().origin().location(),
                                "without `" + absence.path() + "`, which is not committed, " + what + verb + " empty")
                        .suggesting(
                                absence.sample()
                                        .map(sample ->
                                                "copy `" + sample + "` to `" + absence.path() + "` in a step before")
                                        .orElse("write the file in a step before, or set the variables in `env:`"))
                        .relatedTo(first.location(), "needed here");
        context.report(use.call().origin().happens() == Presence.YES ? finding : finding.likely());
    }
}
