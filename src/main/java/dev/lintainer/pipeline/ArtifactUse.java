package dev.lintainer.pipeline;

import dev.lintainer.document.value.Comparison;
import java.util.List;

/// A download, and the uploads of its run that it can take.
///
/// @param uploads those whose name fits, for certain or possibly
/// @param unseen whether artifacts may exist that no listed upload makes
public record ArtifactUse(JobRun job, Effect.DownloadArtifact download, List<Match> uploads, Presence unseen) {
    public ArtifactUse {
        uploads = List.copyOf(uploads);
    }

    /// An upload that a download can take.
    public record Match(JobRun job, Effect.UploadArtifact upload, Comparison name, Order order) {}

    /// When an upload happens.
    public enum Order {
        /// In a job that is over, or earlier in the same one.
        BEFORE,
        /// Later in the same job, or in a job that waits for this one.
        AFTER,
        /// In a job that neither waits for this one nor is waited for.
        UNORDERED
    }
}
