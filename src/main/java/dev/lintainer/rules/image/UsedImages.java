package dev.lintainer.rules.image;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import java.util.List;
import java.util.Optional;

/// The uses of images that are in the local store already; what is pulled, by a command or by the runner before any
/// step, follows other rules.
final class UsedImages {
    private UsedImages() {}

    static List<ImageUse> of(Pipeline pipeline) {
        return pipeline.runs().stream()
                .flatMap(graph -> graph.images().stream())
                .filter(use -> !isStartedByRunner(use.effect()) && !(use.effect() instanceof Effect.PullImage))
                .toList();
    }

    private static boolean isStartedByRunner(Effect effect) {
        return effect instanceof Effect.RunContainer container
                && (container.start() == Effect.Start.JOB
                        || container.start() == Effect.Start.SERVICE
                        || container.start() == Effect.Start.ACTION);
    }

    /// What the command does with the image, as a verb: "is run".
    static String verb(Effect effect) {
        if (effect instanceof Effect.TagImage) {
            return "is tagged";
        }
        if (effect instanceof Effect.SaveImage) {
            return "is saved";
        }
        if (effect instanceof Effect.BuildImage) {
            return "is built on";
        }
        return effect instanceof Effect.PushImage ? "is pushed" : "is run";
    }

    /// The name that was given to an image; where the words around it give it to a target of a bake file, without
    /// these.
    static String shown(ImageSource source) {
        String written = source.name().shown();
        return written.indexOf('=') < 0 ? written : source.name().value().toString();
    }

    /// The archive that `docker load` reads and a build writes its image to.
    static Optional<Located> archive(Effect.BuildImage build) {
        return build.outputs().stream()
                .filter(output -> output.format() == BuildOutput.Format.DOCKER)
                .flatMap(output -> output.file().stream())
                .findFirst();
    }

    /// What happened to the image where it comes from: "built here, in job `build`".
    static String made(ImageSource source) {
        String verb =
                source.by() instanceof Effect.SaveImage
                        ? "saved"
                        : source.by() instanceof Effect.TagImage
                                ? "tagged"
                                : source.by() instanceof Effect.PullImage || source.by() instanceof Effect.RunContainer
                                        ? "pulled"
                                        : source.by() instanceof Effect.ImportImage ? "imported" : "built";
        return verb + " here, in job `" + source.job().name() + "`";
    }
}
