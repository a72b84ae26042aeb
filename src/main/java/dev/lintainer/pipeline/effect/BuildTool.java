package dev.lintainer.pipeline.effect;

/// Through what a build was started.
public enum BuildTool {
    /// docker/build-push-action
    BUILD_PUSH_ACTION,
    /// docker/bake-action or `docker buildx bake`
    BAKE,
    /// `docker build`
    DOCKER_BUILD,
    /// `docker buildx build`
    BUILDX_BUILD,
    /// `docker compose build`, `docker compose up --build`
    COMPOSE,
    /// A Dockerfile action, built by the runner itself.
    ACTION
}
