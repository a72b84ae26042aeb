package dev.lintainer.pipeline.effect;

import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import java.util.Optional;

/// Where a build's result goes besides its cache (https://docs.docker.com/build/exporters/).
///
/// @param file the tar or folder that is written, where there is one
/// @param name what the image is called besides the build's tags
/// @param given whether it is asked for at all
public record BuildOutput(
        Format format, Optional<Located> file, Optional<Located> name, Presence given, Location location) {
    /// One that no words describe further, as `--push`.
    public static BuildOutput of(Format format, Location location) {
        return of(format, Presence.YES, location);
    }

    public static BuildOutput of(Format format, Presence given, Location location) {
        return new BuildOutput(format, Optional.empty(), Optional.empty(), given, location);
    }

    public enum Format {
        /// `type=docker`: what `docker load` reads; without a file, the local image store.
        DOCKER,
        /// `type=oci`
        OCI,
        /// `type=image` without a push
        IMAGE,
        /// `push: true`, `type=registry`, `type=image,push=true`
        REGISTRY,
        /// `type=local`
        LOCAL,
        /// `type=tar`: a root file system, which `docker load` refuses
        TAR,
        /// `type=cacheonly`: nowhere but the builder's cache
        CACHE_ONLY,
        UNKNOWN;

        boolean isImage() {
            return switch (this) {
                case DOCKER, OCI, IMAGE, REGISTRY, UNKNOWN -> true;
                case LOCAL, TAR, CACHE_ONLY -> false;
            };
        }
    }
}
