package dev.lintainer.rules.image;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.flow.ImageArchive;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// An image is loaded from an archive, and then another one of the same name is pulled over it.
public final class LoadedThenPulled implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ImageUse use : graph.images()) {
                if (use.effect() instanceof Effect.PullImage && use.supply() instanceof ImageUse.Supply.Registry) {
                    loaded(use, graph).ifPresent(load -> report(use, load, context));
                }
            }
        }
    }

    private static Optional<Effect.LoadImage> loaded(ImageUse use, RunGraph graph) {
        JobRun job = use.job();
        ImageName name = ImageName.of(use.image().value());
        List<Effect.LoadImage> loads = job.effects(Effect.LoadImage.class);
        return loads.stream()
                .filter(load -> load.origin().order() < use.effect().origin().order())
                .filter(load ->
                        ImageArchive.of(load, job, graph.files()).filter(archive -> archive.holds(name)).isPresent())
                .findFirst();
    }

    private static void report(ImageUse use, Effect.LoadImage load, RuleContext context) {
        String message = "image `" + use.image().shown() + "` is pulled over the one that was loaded from an archive";
        context.report(
                context.finding(use.job(), use.effect(), use.effect().origin().location(), message)
                        .suggesting("do not pull it, so that the loaded one is used")
                        .relatedTo(load.origin().location(), "loaded here"));
    }
}
