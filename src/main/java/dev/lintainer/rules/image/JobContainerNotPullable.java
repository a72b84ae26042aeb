package dev.lintainer.rules.image;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// The runner is to pull an image that the pipeline makes but never pushes.
public final class JobContainerNotPullable implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ImageUse use : graph.images()) {
                if (use.effect() instanceof Effect.RunContainer container
                        && (container.start() == Effect.Start.JOB || container.start() == Effect.Start.SERVICE)
                        && use.supply() instanceof ImageUse.Supply.Elsewhere(List<ImageSource> builds)) {
                    report(use, builds.getFirst(), container.start(), context);
                }
            }
        }
    }

    private static void report(ImageUse use, ImageSource build, Effect.Start start, RuleContext context) {
        ImageName name = ImageName.of(use.image().value());
        if (name.namesRegistry()) {
            return;
        }
        String what = start == Effect.Start.JOB ? "job container" : "service";
        String message =
                "image `"
                        + use.image().shown()
                        + "` of the "
                        + what
                        + " is pulled before any step, but never pushed to a registry";
        Finding finding =
                context.finding(use.job(), use.effect(), use.image().location(), message)
                        .suggesting(
                                "push it to a registry and name that here, or run it with `docker run` in a step that"
                                        + " has loaded it")
                        .relatedTo(build.location(), UsedImages.made(build));
        // An image in a namespace may have been published there by other means.
        context.report(name.hasNamespace() ? finding.likely() : finding);
    }
}
