package dev.lintainer.rules.image;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// An image that other jobs make is used in a job that it never reaches.
public final class NotInJob implements Rule.OfPipeline {
    private static final int MOST_PLACES = 3;

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ImageUse use : UsedImages.of(pipeline)) {
            if (use.supply() instanceof ImageUse.Supply.Elsewhere(List<ImageSource> builds)
                    && !(builds.getFirst().through() instanceof ImageSource.Arrival.NotLoaded)) {
                report(use, builds, context);
            }
        }
    }

    private static void report(ImageUse use, List<ImageSource> builds, RuleContext context) {
        ImageName name = ImageName.of(use.image().value());
        if (name.namesRegistry()) {
            return;
        }
        String message =
                "image `"
                        + use.image().shown()
                        + "` "
                        + UsedImages.verb(use.effect())
                        + " in job `"
                        + use.job().name()
                        + "`, which neither builds, loads nor pulls it";
        Finding finding =
                context.finding(use.job(), use.effect(), use.image().location(), message)
                        .suggesting(
                                "hand it over from job `"
                                        + builds.getFirst().job().name()
                                        + "`: save it there, upload it as an artifact, download and load it here");
        for (ImageSource build : builds.subList(0, Math.min(builds.size(), MOST_PLACES))) {
            finding = finding.relatedTo(build.location(), UsedImages.made(build));
        }
        // An image in a namespace may have been published there by other means.
        context.report(name.hasNamespace() ? finding.likely() : finding);
    }
}
