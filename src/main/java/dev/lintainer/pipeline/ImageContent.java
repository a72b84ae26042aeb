package dev.lintainer.pipeline;

import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.dockerfile.TargetResolver;
import dev.lintainer.document.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is in an image that the pipeline builds.
///
/// @param build which made it
/// @param dockerfile of the repository
/// @param facts of the stage that was built, with the arguments of the build
public record ImageContent(Effect.BuildImage build, Dockerfile dockerfile, TargetFacts facts) {
    /// Empty when the Dockerfile is not in the repository, the stage is not in the Dockerfile, or either cannot be
    /// told.
    public static Optional<ImageContent> of(Effect.BuildImage build, Repository repository) {
        return build.definition()
                .dockerfile()
                .value()
                .literal()
                .filter(repository.files()::isFile)
                .flatMap(repository::dockerfile)
                .flatMap(dockerfile -> of(build, dockerfile));
    }

    /// Empty when the stage is not in the Dockerfile, or cannot be told.
    static Optional<ImageContent> of(Effect.BuildImage build, Dockerfile dockerfile) {
        BuildDefinition definition = build.definition();
        Optional<String> target = definition.target().flatMap(located -> located.value().literal());
        if (definition.target().isPresent() && target.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> arguments = new HashMap<>();
        definition.arguments().forEach((name, located) -> arguments.put(name, located.value()));
        return TargetResolver.resolve(dockerfile, target, new BuildArguments(arguments, definition.otherArguments()))
                .map(facts -> new ImageContent(build, dockerfile, facts));
    }

    /// The builds that can have made a used image, as far as they lie in its job or an archive hands it over; empty
    /// where it is not certain that they did.
    static List<Effect.BuildImage> builds(ImageUse use) {
        List<ImageSource> sources =
                switch (use.supply()) {
                    case ImageUse.Supply.Present(List<ImageSource> present) -> present;
                    case ImageUse.Supply.InBuilder(ImageSource source) -> List.of(source);
                    case ImageUse.Supply.OtherTag _,
                            ImageUse.Supply.Elsewhere _,
                            ImageUse.Supply.Registry _,
                            ImageUse.Supply.Unknown _ ->
                            List.of();
                };
        ImageName wanted = ImageName.of(use.image().value());
        boolean named = sources.stream().anyMatch(source -> ImageName.of(source.name().value()).isSame(wanted));
        boolean built =
                sources.stream()
                        .allMatch(source ->
                                build(source).isPresent()
                                        && !(source.through() instanceof ImageSource.Arrival.MayBeLoaded));
        return named && built ? sources.stream().flatMap(source -> build(source).stream()).toList() : List.of();
    }

    /// The build behind a source: the source itself, or what an archive or tag was made of.
    private static Optional<Effect.BuildImage> build(ImageSource source) {
        if (source.by() instanceof Effect.BuildImage build) {
            return Optional.of(build);
        }
        // What was tagged or saved was built in the same job under the name that the command gives.
        List<Located> originals =
                source.by() instanceof Effect.TagImage tag
                        ? List.of(tag.source())
                        : source.by() instanceof Effect.SaveImage save ? save.images() : List.of();
        return source.job().effects().stream()
                .filter(effect -> effect.origin().order() < source.by().origin().order())
                .filter(Effect.BuildImage.class::isInstance)
                .map(Effect.BuildImage.class::cast)
                .filter(build ->
                        build.tags().stream()
                                .anyMatch(tag ->
                                        originals.stream()
                                                .anyMatch(original ->
                                                        ImageName.of(original.value())
                                                                .isSame(ImageName.of(tag.value())))))
                .reduce((first, second) -> second);
    }
}
