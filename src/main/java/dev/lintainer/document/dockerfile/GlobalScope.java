package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.SyntaxProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The variables that `FROM` lines see, and that stages see which declare them: those of `ARG` before the first `FROM`,
/// and those that BuildKit defines itself
/// (https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope).
final class GlobalScope implements Expansion.Variables {
    private static final List<String> PLATFORM_ARGUMENTS =
            List.of(
                    "BUILDPLATFORM",
                    "BUILDOS",
                    "BUILDOSVERSION",
                    "BUILDARCH",
                    "BUILDVARIANT",
                    "TARGETPLATFORM",
                    "TARGETOS",
                    "TARGETOSVERSION",
                    "TARGETARCH",
                    "TARGETVARIANT");
    static final String TARGET_STAGE = "TARGETSTAGE";

    private final Map<String, Value> values = new HashMap<>();
    private final BuildArguments arguments;

    private GlobalScope(BuildArguments arguments) {
        this.arguments = arguments;
    }

    static GlobalScope of(
            Dockerfile dockerfile, BuildArguments arguments, String targetName, List<SyntaxProblem> problems) {
        GlobalScope scope = new GlobalScope(arguments);
        for (String name : PLATFORM_ARGUMENTS) {
            scope.values.put(name, scope.given(name).orElseGet(() -> Value.unknown("build " + name)));
        }
        scope.values.put(TARGET_STAGE, scope.given(TARGET_STAGE).orElseGet(() -> Value.known(targetName)));
        for (GlobalArgument argument : dockerfile.globalArguments()) {
            scope.declare(argument, problems);
        }
        return scope;
    }

    private void declare(GlobalArgument argument, List<SyntaxProblem> problems) {
        given(argument.name())
                .or(() -> argument.variable().value().map(word -> Expansion.expand(word, this, problems)))
                .ifPresent(value -> values.put(argument.name(), value));
    }

    /// What `--build-arg` gives a declared argument.
    Optional<Value> given(String name) {
        Value value = arguments.values().get(name);
        if (value != null) {
            return Optional.of(value);
        }
        return switch (arguments.others()) {
            case ABSENT -> Optional.empty();
            case UNKNOWN -> Optional.of(Value.unknown("build-arg " + name));
        };
    }

    @Override
    public Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
