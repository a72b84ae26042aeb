package dev.lintainer.pipeline.effect;

import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is built.
///
/// @param context the folder that is the build context, as [HostPath] writes it; of [ContextKind#GIT] the folder of the
///   repository; otherwise as it is written
/// @param dockerfile the Dockerfile's path as [HostPath] writes it, defaults applied; the place is that of the words
///   which name it, or of the build
/// @param target the stage, if one is named
/// @param arguments build arguments; an argument taken from the environment has an unknown value if that is not known
/// @param otherArguments whether more of them may be given than can be read
/// @param platforms those that are asked for, one each; none: the builder's own
/// @param contexts further contexts by name, which take the place of stages and images of that name
/// @param attestations those that are asked for or switched off
/// @param labels those that are given besides the Dockerfile's own
public record BuildDefinition(
        ContextKind contextKind,
        Located context,
        Located dockerfile,
        Optional<Located> target,
        Map<String, Located> arguments,
        BuildArguments.Others otherArguments,
        List<Located> platforms,
        Map<String, Located> contexts,
        List<Attestation> attestations,
        BuildLabels labels) {
    public BuildDefinition {
        arguments = Map.copyOf(arguments);
        platforms = List.copyOf(platforms);
        contexts = Map.copyOf(contexts);
        attestations = List.copyOf(attestations);
    }

    /// Whether both build the same stage of the same files with the same arguments.
    public boolean isSame(BuildDefinition other) {
        return dockerfile.value().isKnown()
                && dockerfile.value().equals(other.dockerfile.value())
                && context.value().equals(other.context.value())
                && target.map(Located::value).equals(other.target.map(Located::value))
                && values(platforms).equals(values(other.platforms))
                && haveSameValues(arguments, other.arguments);
    }

    /// What all definitions have in common that are the same as this one; empty where that cannot be told of any.
    public Optional<Identity> identity() {
        Map<String, Value> given = new HashMap<>();
        arguments.forEach((name, located) -> given.put(name, located.value()));
        return dockerfile.value().isKnown()
                ? Optional.of(
                        new Identity(
                                dockerfile.value(),
                                context.value(),
                                target.map(Located::value),
                                values(platforms),
                                given))
                : Optional.empty();
    }

    public record Identity(
            Value dockerfile,
            Value context,
            Optional<Value> target,
            List<Value> platforms,
            Map<String, Value> arguments) {
        public Identity {
            platforms = List.copyOf(platforms);
            arguments = Map.copyOf(arguments);
        }
    }

    private static boolean haveSameValues(Map<String, Located> some, Map<String, Located> others) {
        for (Map.Entry<String, Located> entry : some.entrySet()) {
            Located other = others.get(entry.getKey());
            if (other == null || !other.value().equals(entry.getValue().value())) {
                return false;
            }
        }
        return some.size() == others.size();
    }

    private static List<Value> values(List<Located> words) {
        return words.stream().map(Located::value).toList();
    }

    /// Whether the result is certainly one image for each of several platforms.
    public boolean isForSeveralPlatforms() {
        return platforms.stream().flatMap(platform -> platform.value().literal().stream()).distinct().count() > 1;
    }

    public enum ContextKind {
        /// A folder of the job's machine.
        DIRECTORY,
        /// The repository's own commit on GitHub, whatever the workspace holds.
        GIT,
        /// Standard input, a URL or another repository.
        OTHER,
        UNKNOWN
    }
}
