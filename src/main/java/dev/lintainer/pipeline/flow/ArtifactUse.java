package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import java.util.List;
import java.util.Optional;

/// A download, and the uploads of its run that it can take.
///
/// @param uploads those whose name fits, for certain or possibly
/// @param unseen whether artifacts may exist that no listed upload makes
public record ArtifactUse(JobRun job, Effect.DownloadArtifact download, List<Match> uploads, Presence unseen) {
    public ArtifactUse {
        uploads = List.copyOf(uploads);
    }

    /// The folder that a download of several artifacts makes for the only one that can come: there before v5, not there
    /// since (https://github.com/actions/download-artifact/releases/tag/v5.0.0). Empty where nothing hangs on the
    /// number, or where it is not known.
    public Optional<Value> ownFolder() {
        boolean single =
                !(download.selection() instanceof ArtifactSelection.Named)
                        && download.merges() == Presence.NO
                        && download.otherRun() == Presence.NO
                        && uploads.size() == 1
                        && unseen == Presence.NO
                        && download.version().isPresent();
        return single
                ? Optional.of(HostPath.resolve(download.path().value(), uploads.getFirst().upload().name().value()))
                : Optional.empty();
    }

    /// Whether a path is where the only artifact would lie if it came with others, or before v5 without a folder.
    public boolean isPlacedByCount(Value path) {
        Optional<Value> own = ownFolder();
        if (own.isEmpty()) {
            return false;
        }
        boolean inOwn = HostPath.below(own.get(), path).isPresent();
        boolean straight = download.version().filter(version -> version.isAtLeast(5)).isPresent();
        return straight ? inOwn : !inOwn && HostPath.below(download.path().value(), path).isPresent();
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
