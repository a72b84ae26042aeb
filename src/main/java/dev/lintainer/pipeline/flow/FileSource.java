package dev.lintainer.pipeline.flow;

import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.job.JobRun;
import java.util.Optional;

/// Something that put a file where a job finds it.
public sealed interface FileSource {
    JobRun job();

    /// The effect, in [#job].
    Effect by();

    /// A command or build wrote it.
    record Written(JobRun job, Effect by) implements FileSource {}

    /// It came out of an artifact.
    ///
    /// @param upload in the job that made the artifact
    /// @param original where the file came from in that job
    record Downloaded(JobRun job, Effect.DownloadArtifact by, ArtifactUse.Match upload, FileLookup original)
            implements FileSource {}

    /// It came out of a cache.
    ///
    /// @param saved what this run put into the cache under the same key; empty where only an earlier run can have
    record Restored(JobRun job, Effect.CacheFiles by, Optional<Saved> saved) implements FileSource {}

    /// A file on its way into a cache.
    ///
    /// @param original where the file came from in the job that saved it
    record Saved(JobRun job, Effect.CacheFiles by, FileLookup original) {}

    /// It is committed.
    record Committed(JobRun job, Effect.Checkout by) implements FileSource {}
}
