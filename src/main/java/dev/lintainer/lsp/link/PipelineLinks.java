package dev.lintainer.lsp.link;

import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.DockerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.flow.ArtifactUse;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// What a run of a workflow hands on: from where an image or artifact is used to where it is made, from a build to its
/// Dockerfile, from a call to what it runs.
final class PipelineLinks {
    private final Drawing drawing;

    private PipelineLinks(Drawing drawing) {
        this.drawing = drawing;
    }

    static void draw(RunGraph graph, Drawing drawing) {
        PipelineLinks links = new PipelineLinks(drawing);
        graph.images().forEach(links::image);
        graph.artifacts().forEach(links::artifact);
        for (JobRun job : graph.run().jobs()) {
            job.effects().forEach(links::effect);
        }
    }

    private void image(ImageUse use) {
        for (ImageSource source : sources(use.supply())) {
            drawing.link(use.image().location(), source.location());
        }
    }

    private static List<ImageSource> sources(ImageUse.Supply supply) {
        return switch (supply) {
            case ImageUse.Supply.Present(List<ImageSource> sources) -> sources;
            case ImageUse.Supply.OtherTag(List<ImageSource> sources) -> sources;
            case ImageUse.Supply.Elsewhere(List<ImageSource> sources) -> sources;
            case ImageUse.Supply.Registry(List<ImageSource> pushes) -> pushes;
            case ImageUse.Supply.InBuilder(ImageSource source) -> List.of(source);
            case ImageUse.Supply.Unknown _ -> List.of();
        };
    }

    private void artifact(ArtifactUse use) {
        for (ArtifactUse.Match match : use.uploads()) {
            if (!match.upload().isBuildRecord()) {
                drawing.link(place(use.download()), match.upload().name().location());
            }
        }
    }

    private static Location place(Effect.DownloadArtifact download) {
        return switch (download.selection()) {
            case ArtifactSelection.Named(Located name) -> name.location();
            case ArtifactSelection.Pattern(Located pattern) -> pattern.location();
            case ArtifactSelection.ByIds(Located ids) -> ids.location();
            case ArtifactSelection.All(Location location) -> location;
        };
    }

    private void effect(Effect effect) {
        List<Location> through = effect.origin().through();
        if (!through.isEmpty() && !isSameFile(through.getLast(), effect.origin().location())) {
            drawing.link(through.getLast(), effect.origin().location().file());
        }
        if (effect instanceof Effect.BuildImage build) {
            build(build);
        } else if (effect instanceof Effect.CallDocker call) {
            call.command().compose().ifPresent(project -> compose(call.command(), project));
        }
    }

    private static boolean isSameFile(Location one, Location other) {
        return one.file().path().equals(other.file().path());
    }

    private void build(Effect.BuildImage build) {
        BuildDefinition definition = build.definition();
        Optional<String> path = definition.dockerfile().value().literal();
        if (path.isEmpty()) {
            return;
        }
        Optional<String> target = definition.target().flatMap(located -> located.value().literal());
        drawing.linkBuild(definition.dockerfile().location(), path.get(), Optional.empty());
        drawing.linkBuild(definition.context().location(), path.get(), target);
        definition.target().ifPresent(located -> drawing.linkBuild(located.location(), path.get(), target));
        build.tags().forEach(tag -> drawing.linkBuild(tag.location(), path.get(), target));
    }

    /// `docker compose run service`
    private void compose(DockerCommand command, ComposeProject project) {
        for (Located argument : command.arguments()) {
            argument.value()
                    .literal()
                    .flatMap(project::service)
                    .ifPresent(service -> drawing.link(argument.location(), service.nameLocation()));
        }
        for (DockerCommand.Flag flag : command.flags()) {
            if (flag.name().equals("--file")) {
                flag.value()
                        .flatMap(value -> value.literal())
                        .flatMap(path -> named(path, project.files()))
                        .ifPresent(file -> drawing.link(flag.location(), file.source()));
            }
        }
    }

    private static Optional<ComposeFile> named(String path, List<ComposeFile> files) {
        return files.stream()
                .filter(file -> Paths.resolve("", path).filter(file.source().path()::endsWith).isPresent())
                .findFirst();
    }
}
