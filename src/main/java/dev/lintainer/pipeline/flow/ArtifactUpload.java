package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import java.util.List;
import java.util.Optional;

/// An upload, and the downloads of its run that can take it.
public record ArtifactUpload(JobRun job, Effect.UploadArtifact effect, List<Taker> takers) {
    public ArtifactUpload {
        takers = List.copyOf(takers);
    }

    /// @param match this upload, as the download finds it
    public record Taker(ArtifactUse use, ArtifactUse.Match match) {
        /// Whether the download asks for this artifact by its name or id, and no other will do.
        public boolean asksForIt() {
            boolean byName =
                    switch (use.download().selection()) {
                        case ArtifactSelection.Named _, ArtifactSelection.ByIds _ -> true;
                        case ArtifactSelection.Pattern _, ArtifactSelection.All _ -> false;
                    };
            return byName && match.name() == Comparison.SAME && use.download().otherRun() == Presence.NO;
        }
    }

    /// The step of actions/upload-artifact; empty for what other actions upload.
    public Optional<UsesStep> step() {
        return effect.origin().action("actions/upload-artifact");
    }

    /// The artifact's name as a message shows it.
    public String name() {
        boolean given = !effect.name().location().equals(effect.origin().location());
        return given ? effect.name().shown() : effect.name().toString();
    }

    /// Whether it happens in a run in which nothing fails.
    public Presence happens() {
        return job.happens().and(effect.origin().happens());
    }

    /// What is in the artifact, as far as the searched paths tell.
    public List<ArchivedFile> contents() {
        return ArtifactLayout.entries(job, effect).stream()
                .map(entry ->
                        new ArchivedFile(entry.path(), entry.source(), entry.extent() == ArtifactLayout.Extent.FILE))
                .toList();
    }

    /// A file of an artifact, or a folder with what is in it.
    ///
    /// @param path in the artifact; `.` for the whole of it
    /// @param source where it lies in the job
    /// @param isFile whether it is known to be a file
    public record ArchivedFile(Value path, Value source, boolean isFile) {}
}
