package dev.lintainer.rules.image;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Optional;

/// An image is used in the job that builds it, but its build writes it to an archive only.
public final class OutputDestButUsedLocally implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ImageUse use : UsedImages.of(pipeline)) {
            if (use.supply() instanceof ImageUse.Supply.InBuilder(ImageSource source)
                    && source.by() instanceof Effect.BuildImage build) {
                UsedImages.archive(build).ifPresent(file -> report(use, source, file, context));
            }
        }
    }

    private static void report(ImageUse use, ImageSource source, Located file, RuleContext context) {
        String message =
                "image `"
                        + use.image().shown()
                        + "` "
                        + UsedImages.verb(use.effect())
                        + ", but its build writes it only to `"
                        + file.value()
                        + "`";
        Optional<Located> saved =
                use.effect() instanceof Effect.SaveImage save
                        ? save.file().filter(to -> to.value().equals(file.value()))
                        : Optional.empty();
        context.report(
                context.finding(use.job(), use.effect(), use.image().location(), message)
                        .suggesting(
                                saved.isPresent()
                                        ? "leave the `docker save` out: the archive is there already"
                                        : "`docker load` the archive first, or build with `load: true` too")
                        .relatedTo(source.location(), "built here, not loaded"));
    }
}
