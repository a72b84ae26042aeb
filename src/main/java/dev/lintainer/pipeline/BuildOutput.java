package dev.lintainer.pipeline;

import dev.lintainer.text.Location;
import java.util.Optional;

/// Where a build's result goes besides its cache (https://docs.docker.com/build/exporters/).
///
/// @param file the tar or folder that is written, where there is one
public record BuildOutput(Format format, Optional<Located> file, Location location) {
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
        UNKNOWN
    }
}
