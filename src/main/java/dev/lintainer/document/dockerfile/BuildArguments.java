package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import java.util.Map;

/// What `--build-arg` hands to a build.
///
/// @param values by name; a value may be unknown
/// @param others what holds for all other names
public record BuildArguments(Map<String, Value> values, Others others) {
    public enum Others {
        /// They are not given; the Dockerfile's defaults hold.
        ABSENT,
        /// They may be given, with any value.
        UNKNOWN
    }

    public BuildArguments {
        values = Map.copyOf(values);
    }

    /// A build without `--build-arg`.
    public static BuildArguments none() {
        return new BuildArguments(Map.of(), Others.ABSENT);
    }

    /// Nothing is known of the build.
    public static BuildArguments unknown() {
        return new BuildArguments(Map.of(), Others.UNKNOWN);
    }

    public static BuildArguments of(Map<String, Value> values) {
        return new BuildArguments(values, Others.ABSENT);
    }
}
