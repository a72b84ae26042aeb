package dev.lintainer.pipeline.image;

import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.dockerfile.TargetResolver;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.repository.Repository;
import java.util.HashMap;
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
    public static Optional<ImageContent> of(Effect.BuildImage build, Dockerfile dockerfile) {
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
}
