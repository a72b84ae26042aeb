package dev.lintainer.document.compose;

import dev.lintainer.text.Location;
import java.util.Optional;

/// An item of a service's `volumes` or `tmpfs`, its short form taken apart
/// (https://docs.docker.com/reference/compose-file/services/#volumes).
///
/// @param source a host path for a bind, a name for a volume; absent for an anonymous volume or tmpfs
/// @param target the path in the container
public record VolumeMount(
        Optional<ComposeText> source, ComposeText target, Type type, Access access, Location location) {
    /// What is mounted.
    public enum Type {
        BIND,
        VOLUME,
        TMPFS,
        IMAGE,
        NAMED_PIPE,
        CLUSTER,
        /// Depends on a variable, or is no type that Compose knows.
        UNKNOWN;

        /// What the source of a short form makes of it: a bind if it looks like a path, a named volume if not.
        public static Type ofSource(String source) {
            boolean path =
                    source.startsWith(".")
                            || source.startsWith("/")
                            || source.startsWith("~")
                            || source.startsWith("\\\\")
                            || isDrive(source);
            return path ? BIND : VOLUME;
        }

        private static boolean isDrive(String source) {
            return source.length() > 1 && Character.isLetter(source.charAt(0)) && source.charAt(1) == ':';
        }
    }

    /// What the container may do with it.
    public enum Access {
        READ_WRITE,
        READ_ONLY,
        /// Depends on a variable.
        UNKNOWN
    }
}
