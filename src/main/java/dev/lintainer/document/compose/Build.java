package dev.lintainer.document.compose;

import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// A service's `build` (https://docs.docker.com/reference/compose-file/build/); its short form is a context alone.
///
/// @param context absent means `.`
/// @param dockerfile relative to the context; absent means `Dockerfile`
/// @param location the value of `build`
public record Build(
        Optional<ComposeText> context,
        Optional<ComposeText> dockerfile,
        Optional<ComposeText> dockerfileInline,
        Optional<ComposeText> target,
        List<Assignment> args,
        List<ComposeText> cacheFrom,
        List<ComposeText> cacheTo,
        List<ComposeText> platforms,
        List<ComposeText> tags,
        List<Assignment> additionalContexts,
        List<ResourceUse> secrets,
        List<Assignment> labels,
        Location location) {
    public Build {
        args = List.copyOf(args);
        cacheFrom = List.copyOf(cacheFrom);
        cacheTo = List.copyOf(cacheTo);
        platforms = List.copyOf(platforms);
        tags = List.copyOf(tags);
        additionalContexts = List.copyOf(additionalContexts);
        secrets = List.copyOf(secrets);
        labels = List.copyOf(labels);
    }
}
