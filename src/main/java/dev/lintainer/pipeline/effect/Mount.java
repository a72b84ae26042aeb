package dev.lintainer.pipeline.effect;

import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.text.Location;
import java.util.Optional;

/// A place of a container's file system that lies outside of the image.
///
/// @param source for [Kind#BIND] the host path as [HostPath] writes it, for [Kind#VOLUME] the volume's name, if any
/// @param target absolute path in the container
public record Mount(Kind kind, Optional<Located> source, Located target, Access access, Location location) {
    public enum Kind {
        BIND,
        VOLUME,
        TMPFS,
        /// It hangs on a value that is not known.
        UNKNOWN
    }

    public enum Access {
        READ_WRITE,
        READ_ONLY
    }
}
