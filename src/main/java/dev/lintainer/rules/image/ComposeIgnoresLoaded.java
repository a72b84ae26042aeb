package dev.lintainer.rules.image;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.flow.ImageArchive;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// A service that names no image is built once more, although an image of the same Dockerfile was loaded.
public final class ComposeIgnoresLoaded implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (JobRun job : graph.run().jobs()) {
                for (Effect.LoadImage load : job.effects(Effect.LoadImage.class)) {
                    ImageArchive.of(load, job, graph.files()).ifPresent(archive -> check(load, archive, job, context));
                }
            }
        }
    }

    private static void check(Effect.LoadImage load, ImageArchive archive, JobRun job, RuleContext context) {
        Optional<Effect.BuildImage> original = build(archive);
        if (original.isEmpty()) {
            return;
        }
        for (Effect.RunContainer container : job.effects(Effect.RunContainer.class)) {
            if (container.origin().order() > load.origin().order()
                    && isUnnamed(container)
                    && isRebuilt(container, original.get(), job)
                    && !archive.holds(ImageName.of(container.image().orElseThrow().value()))) {
                report(load, archive, container, job, context);
            }
        }
    }

    /// Whether the service says no `image`: it is called after the project and the service then.
    private static boolean isUnnamed(Effect.RunContainer container) {
        boolean compose = container.start() == Effect.Start.COMPOSE_UP || container.start() == Effect.Start.COMPOSE_RUN;
        return compose
                && container.image().isPresent()
                && container
                        .name()
                        .filter(name -> name.location().equals(container.image().get().location()))
                        .isPresent();
    }

    private static boolean isRebuilt(Effect.RunContainer container, Effect.BuildImage original, JobRun job) {
        ImageName wanted = ImageName.of(container.image().orElseThrow().value());
        return job.effects(Effect.BuildImage.class).stream()
                .filter(build -> build.tool() == BuildTool.COMPOSE)
                .filter(build -> build.origin().order() < container.origin().order())
                .filter(build -> build.tags().stream().anyMatch(tag -> ImageName.of(tag.value()).isSame(wanted)))
                .anyMatch(build -> isOfOneFile(build.definition(), original.definition()));
    }

    private static boolean isOfOneFile(BuildDefinition one, BuildDefinition other) {
        return one.dockerfile().value().isKnown()
                && one.dockerfile().value().equals(other.dockerfile().value())
                && one.target().map(Located::value).equals(other.target().map(Located::value));
    }

    /// The build behind an archive, where it is the only one that has made its images.
    private static Optional<Effect.BuildImage> build(ImageArchive archive) {
        if (archive.by() instanceof Effect.BuildImage build) {
            return Optional.of(build);
        }
        List<Effect.BuildImage> builds =
                archive.maker().effects(Effect.BuildImage.class).stream()
                        .filter(build ->
                                build.tags().stream().anyMatch(tag -> archive.holds(ImageName.of(tag.value()))))
                        .toList();
        return builds.size() == 1 ? Optional.of(builds.getFirst()) : Optional.empty();
    }

    private static void report(
            Effect.LoadImage load, ImageArchive archive, Effect.RunContainer service, JobRun job, RuleContext context) {
        Located name = service.name().orElseThrow();
        String image = archive.images().getFirst().shown();
        context.report(
                context.finding(
                                job,
                                service,
                                name.location(),
                                "service `"
                                        + name.value()
                                        + "` names no image, so that the loaded `"
                                        + image
                                        + "` is built again")
                        .suggesting("give the service the `image` that is loaded")
                        .relatedTo(load.origin().location(), "loaded here")
                        .relatedTo(service.origin().location(), "started here"));
    }
}
