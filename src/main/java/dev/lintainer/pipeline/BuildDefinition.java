package dev.lintainer.pipeline;

import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.value.Value;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is built.
///
/// @param context the build context as [HostPath] writes it, or a URL; a git context is [ContextKind#GIT]
/// @param dockerfile the Dockerfile's path as [HostPath] writes it, defaults applied; the place is that of the words
///   which name it, or of the build
/// @param target the stage, if one is named
/// @param arguments build arguments; an argument taken from the environment has an unknown value if that is not known
/// @param otherArguments whether more of them may be given than can be read
public record BuildDefinition(
        ContextKind contextKind,
        Located context,
        Located dockerfile,
        Optional<Located> target,
        Map<String, Located> arguments,
        BuildArguments.Others otherArguments,
        Optional<Value> platforms) {
    public BuildDefinition {
        arguments = Map.copyOf(arguments);
    }

    /// Whether both build the same stage of the same files with the same arguments.
    public boolean isSame(BuildDefinition other) {
        return dockerfile.value().isKnown()
                && dockerfile.value().equals(other.dockerfile.value())
                && context.value().equals(other.context.value())
                && target.map(Located::value).equals(other.target.map(Located::value))
                && platforms.equals(other.platforms)
                && arguments.keySet().equals(other.arguments.keySet())
                && arguments.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue()
                                        .value()
                                        .equals(Objects.requireNonNull(other.arguments.get(entry.getKey())).value()));
    }

    public enum ContextKind {
        /// A folder of the job's machine.
        DIRECTORY,
        /// The commit on GitHub, whatever the workspace holds.
        GIT,
        /// Standard input or a URL.
        OTHER,
        UNKNOWN
    }
}
