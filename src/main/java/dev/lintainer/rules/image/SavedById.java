package dev.lintainer.rules.image;

import dev.lintainer.document.value.Piece;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.flow.ImageArchive;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// An image is saved by its id, so that the archive holds no name, and is used by a name where it is loaded.
public final class SavedById implements Rule.OfPipeline {
    private static final int SHORT_ID = 12;
    private static final int LONG_ID = 64;

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (JobRun job : graph.run().jobs()) {
                List<Effect.LoadImage> loads = job.effects(Effect.LoadImage.class);
                // A name given after loading makes up for it.
                if (loads.isEmpty() || !job.effects(Effect.TagImage.class).isEmpty()) {
                    continue;
                }
                for (Effect.LoadImage load : loads) {
                    ImageArchive.of(load, job, graph.files())
                            .ifPresent(archive -> check(load, job, archive, graph, context));
                }
            }
        }
    }

    private static void check(
            Effect.LoadImage load, JobRun job, ImageArchive archive, RunGraph graph, RuleContext context) {
        if (!(archive.by() instanceof Effect.SaveImage save)
                || save.images().isEmpty()
                || !save.images().stream().allMatch(SavedById::isId)) {
            return;
        }
        Optional<ImageUse> byName =
                graph.images().stream()
                        .filter(use -> use.job() == job && use.effect() instanceof Effect.RunContainer)
                        .filter(use -> use.effect().origin().order() > load.origin().order())
                        .filter(use -> isUnnamed(use, save))
                        .findFirst();
        if (byName.isEmpty()) {
            return;
        }
        Located id = save.images().getFirst();
        context.report(
                context.finding(
                                archive.maker(),
                                save,
                                id.location(),
                                "image is saved by its id `" + id.shown() + "`, so that its archive holds no name")
                        .suggesting("save it by the name that it is run under")
                        .relatedTo(load.origin().location(), "loaded here")
                        .relatedTo(byName.get().image().location(), "run by name here"));
    }

    /// Whether a name is used that nothing but this archive could bring.
    private static boolean isUnnamed(ImageUse use, Effect.SaveImage save) {
        boolean literal =
                use.image().value().pieces().stream().anyMatch(Piece.Literal.class::isInstance) && !isId(use.image());
        return literal
                && switch (use.supply()) {
                    case ImageUse.Supply.Present present ->
                            present.sources().stream().allMatch(source -> source.by() == save);
                    case ImageUse.Supply.Elsewhere elsewhere ->
                            elsewhere.builds().stream().anyMatch(build -> isSaved(build.by(), save, use));
                    case ImageUse.Supply.OtherTag _,
                            ImageUse.Supply.InBuilder _,
                            ImageUse.Supply.Registry _,
                            ImageUse.Supply.Unknown _ ->
                            false;
                };
    }

    private static boolean isSaved(Effect made, Effect.SaveImage save, ImageUse use) {
        return made instanceof Effect.BuildImage build
                && build.origin().order() < save.origin().order()
                && build.tags().stream()
                        .anyMatch(tag -> ImageName.of(tag.value()).isSame(ImageName.of(use.image().value())));
    }

    /// Whether a text is an image's id: hexadecimal digits, or the output of a build that is one.
    private static boolean isId(Located image) {
        List<Piece> pieces = image.value().pieces();
        if (pieces.size() == 1 && pieces.getFirst() instanceof Piece.Hole hole) {
            return hole.symbol().key().endsWith(".outputs.imageid");
        }
        String text = image.value().literal().orElse("");
        String digits = text.startsWith("sha256:") ? text.substring("sha256:".length()) : text;
        return (digits.length() == SHORT_ID || digits.length() == LONG_ID)
                && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
