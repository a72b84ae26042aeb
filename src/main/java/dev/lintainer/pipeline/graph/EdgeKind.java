package dev.lintainer.pipeline.graph;

/// What one node has to do with another: the first is the subject, the second the object of the verb. Closed: a reader
/// may rely on there being no others.
public enum EdgeKind {
    /// A job waits for another one.
    NEEDS,
    /// A job calls a workflow.
    CALLS,
    /// A workflow starts another one when it is over.
    TRIGGERS,
    /// An image build gives an image its name.
    BUILDS,
    /// An image build starts from, or copies out of, an image.
    BASED_ON,
    /// An image use starts a container.
    RUNS,
    /// An image use takes an image, to tag, save or push it.
    TAKES,
    /// An image use gives an image another name.
    TAGS,
    /// An image build or use writes an image to a file.
    SAVES,
    /// A file is a copy, or a packed or unpacked form, of another one.
    COPIES,
    /// A job reads images out of a file.
    LOADS,
    /// An image build or use sends an image to a registry.
    PUSHES,
    /// An image use fetches an image.
    PULLS,
    /// The image of an image use is the one that an image build or another image use has made, or a registry keeps.
    PROVIDED_BY,
    /// The image of an image use is not there: what is there, or is made elsewhere, goes by another name or stays where
    /// it is.
    MISSES,
    /// A job uploads an artifact.
    UPLOADS,
    /// An artifact or a cache has a file in it.
    HOLDS,
    /// A job downloads an artifact.
    DOWNLOADS,
    /// An artifact or a cache brings a file into the job that reads it.
    BRINGS,
    /// An image use mounts something.
    MOUNTS,
    READS_CACHE,
    WRITES_CACHE,
    /// A job does something that was not followed.
    HIDES
}
