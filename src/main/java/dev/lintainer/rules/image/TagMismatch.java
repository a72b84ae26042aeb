package dev.lintainer.rules.image;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// An image is used under a tag that provably none of the job's images of that repository has.
public final class TagMismatch implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ImageUse use : UsedImages.of(pipeline)) {
            if (!(use.effect() instanceof Effect.SaveImage)
                    && use.supply() instanceof ImageUse.Supply.OtherTag(List<ImageSource> present)) {
                report(use, present.getLast(), context);
            }
        }
    }

    private static void report(ImageUse use, ImageSource present, RuleContext context) {
        ImageName name = ImageName.of(use.image().value());
        // Docker asks a registry for a tag that is not there; a name of its own namespace or registry may be found.
        boolean mayBePublished = name.hasNamespace() || name.namesRegistry();
        if (mayBePublished && name.whole().suffix().endsWith(":latest")) {
            // What was released last is often meant: to start from, or to compare with.
            return;
        }
        String message =
                "image `"
                        + use.image().shown()
                        + "` "
                        + UsedImages.verb(use.effect())
                        + ", but the one in job `"
                        + use.job().name()
                        + "` is `"
                        + UsedImages.shown(present)
                        + "`";
        Finding finding =
                context.finding(use.job(), use.effect(), use.image().location(), message)
                        .suggesting("use `" + UsedImages.shown(present) + "`")
                        .relatedTo(present.location(), UsedImages.made(present));
        if (present.through() instanceof ImageSource.Arrival.Loaded loaded) {
            finding = finding.relatedTo(loaded.load().origin().location(), "loaded here");
        }
        context.report(mayBePublished ? finding.likely() : finding);
    }
}
