package dev.lintainer.rules.image;

import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// Jobs hand an image on through a registry in runs of pull requests, which forks may not push to.
public final class RegistryOnForkPr implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            if (!graph.run().mayBeOfFork()) {
                continue;
            }
            for (ImageUse use : graph.images()) {
                if (use.supply() instanceof ImageUse.Supply.Registry(List<ImageSource> pushes)
                        && use.effect().origin().happens() == Presence.YES
                        && use.job().happens() == Presence.YES) {
                    pushes.stream()
                            .filter(push -> hands(push, use))
                            .findFirst()
                            .ifPresent(push -> report(push, use, context));
                }
            }
        }
    }

    private static boolean hands(ImageSource push, ImageUse use) {
        return use.job().needs().contains(push.job().name())
                && use.job().workflow() == push.job().workflow()
                && ImageName.of(push.name().value()).isSame(ImageName.of(use.image().value()))
                && push.job().happens() == Presence.YES
                && push.by().origin().happens() == Presence.YES
                && isUnconditional(push.by())
                && push.job().effects(Effect.LogIn.class).stream()
                        .anyMatch(login -> login.origin().happens() == Presence.YES);
    }

    /// `push: ${{ github.event_name != 'pull_request' }}` is how pushes are left out.
    private static boolean isUnconditional(Effect push) {
        return !(push instanceof Effect.BuildImage build
                && build.origin().cause().orElse(null) instanceof UsesStep step
                && step.with().find("push").filter(entry -> !entry.value().raw().equals("true")).isPresent());
    }

    private static void report(ImageSource push, ImageUse use, RuleContext context) {
        context.report(
                context.finding(
                                push.job(),
                                push.by(),
                                push.name().location(),
                                "image `"
                                        + push.name().shown()
                                        + "` is handed on through a registry, to which pull requests of forks cannot"
                                        + " push")
                        .suggesting("hand it on as an artifact, or push only where the head is not of a fork")
                        .relatedTo(use.image().location(), "pulled here"));
    }
}
