package dev.lintainer.pipeline.graph;

/// What a node stands for. Closed: a reader may rely on there being no others.
public enum NodeKind {
    WORKFLOW,
    /// A job; the legs of its matrix are one node as long as they do the same.
    JOB,
    /// A step of a job, or of a composite action that the job uses.
    STEP,
    /// A name under which images are known in the runs of one workflow.
    IMAGE,
    /// A command or step that builds.
    IMAGE_BUILD,
    /// A command or step that needs an image: one that runs, tags, saves, pushes or pulls it.
    IMAGE_USE,
    /// A container that is left running for others, in a job or by Compose: an image use, too.
    SERVICE,
    /// What a container sees that is no part of its image.
    MOUNT,
    /// A file that hands an image on.
    FILE,
    ARTIFACT,
    /// Where layers or files are kept from one run to the next.
    CACHE,
    /// A repository of a registry that the pipeline pushes to.
    REGISTRY,
    /// An action, workflow or command that was not followed.
    UNKNOWN_EFFECTS
}
