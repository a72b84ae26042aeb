package dev.lintainer.rules.image;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.PlacedFile;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// An image is used whose archive was downloaded, but not loaded.
public final class TarNeverLoaded implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ImageUse use : UsedImages.of(pipeline)) {
            if (use.supply() instanceof ImageUse.Supply.Elsewhere(List<ImageSource> builds)
                    && builds.getFirst().through() instanceof ImageSource.Arrival.NotLoaded(PlacedFile archive)) {
                report(use, builds.getFirst(), archive, context);
            }
        }
    }

    private static void report(ImageUse use, ImageSource source, PlacedFile archive, RuleContext context) {
        String message =
                "image `"
                        + use.image().shown()
                        + "` "
                        + UsedImages.verb(use.effect())
                        + ", but its archive `"
                        + archive.path()
                        + "` is not loaded before";
        context.report(
                context.finding(use.job(), use.effect(), use.image().location(), message)
                        .suggesting("load it first: `docker load --input " + archive.path() + "`")
                        .relatedTo(archive.download().origin().location(), "downloaded here")
                        .relatedTo(source.location(), UsedImages.made(source)));
    }
}
