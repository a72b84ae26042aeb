package dev.lintainer.document.dockerfile;

import java.util.Optional;

/// Works out what a build makes of a Dockerfile.
public final class TargetResolver {
    private TargetResolver() {}

    /// @param target a stage's name; empty: the last stage
    /// @return empty where there is no such stage
    public static Optional<TargetFacts> resolve(Dockerfile dockerfile, Optional<String> target, BuildArguments arguments) {
        return Optional.empty();
    }
}
