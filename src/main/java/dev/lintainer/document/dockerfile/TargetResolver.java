package dev.lintainer.document.dockerfile;

import java.util.Optional;

/// Works out what a build makes of a Dockerfile (`frontend/dockerfile/dockerfile2llb` of
/// https://github.com/moby/buildkit).
public final class TargetResolver {
    private TargetResolver() {}

    /// @param target a stage's name; empty: the last stage
    /// @return empty where there is no such stage
    public static Optional<TargetFacts> resolve(
            Dockerfile dockerfile, Optional<String> target, BuildArguments arguments) {
        if (dockerfile.stages().isEmpty()) {
            return Optional.empty();
        }
        Optional<Stage> stage =
                target.isEmpty() ? Optional.of(dockerfile.stages().getLast()) : dockerfile.stage(target.get());
        return stage.map(found -> stages(dockerfile, target.or(found::name), arguments).target(found));
    }

    /// Stages may see the name of the target, unless the arguments say another.
    private static BuildStages stages(Dockerfile dockerfile, Optional<String> target, BuildArguments arguments) {
        Optional<String> seen =
                switch (arguments.others()) {
                    case UNKNOWN -> Optional.empty();
                    case ABSENT -> target;
                };
        return dockerfile
                .deductions()
                .of(
                        new Question(seen, arguments),
                        () -> new BuildStages(dockerfile, arguments, seen.orElse("default")));
    }

    /// Of one Dockerfile.
    private record Question(Optional<String> target, BuildArguments arguments) {}
}
