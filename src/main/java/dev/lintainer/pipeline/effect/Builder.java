package dev.lintainer.pipeline.effect;

/// What executes a build (https://docs.docker.com/build/builders/drivers/).
public enum Builder {
    /// The engine's own BuildKit: results land in the local image store.
    DOCKER,
    /// A BuildKit in a container, as docker/setup-buildx-action makes it: results stay in its cache unless an output
    /// says otherwise.
    CONTAINER,
    /// Kubernetes or remote: as [#CONTAINER].
    REMOTE,
    /// Podman's own, which has other rules; results land in its store.
    PODMAN,
    UNKNOWN
}
