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

/// An image is saved under a name that the job has given to none.
public final class SaveWrongRef implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ImageUse use : UsedImages.of(pipeline)) {
            if (!(use.effect() instanceof Effect.SaveImage)) {
                continue;
            }
            if (use.supply() instanceof ImageUse.Supply.OtherTag(List<ImageSource> present)) {
                report(use, present.getLast(), context);
            } else if (use.supply() instanceof ImageUse.Supply.Registry && isOneName(use)) {
                Finding finding =
                        finding(use, "which the job neither builds, loads nor pulls", context)
                                .suggesting("save the image that the job makes, or pull this one first");
                // Images of everybody's come along with some runners.
                ImageName name = ImageName.of(use.image().value());
                context.report(name.hasNamespace() ? finding : finding.likely());
            }
        }
    }

    private static void report(ImageUse use, ImageSource present, RuleContext context) {
        context.report(
                finding(use, "but the one in this job is `" + UsedImages.shown(present) + "`", context)
                        .suggesting("save `" + UsedImages.shown(present) + "`")
                        .relatedTo(present.location(), UsedImages.made(present)));
    }

    private static Finding finding(ImageUse use, String fault, RuleContext context) {
        String message = "image `" + use.image().shown() + "` is saved, " + fault;
        return context.finding(use.job(), use.effect(), use.image().location(), message);
    }

    /// Whether the name is known as far as it tells one image from another; a hole may be anything that is there.
    private static boolean isOneName(ImageUse use) {
        return ImageName.of(use.image().value()).whole().isKnown();
    }
}
