package dev.lintainer.pipeline.flow;

import dev.lintainer.pipeline.job.WorkflowRun;
import java.util.List;

/// One run of a workflow, with what flows between its jobs.
///
/// @param artifacts every download with its uploads
/// @param uploads every upload with its downloads
/// @param images every use of an image with where it comes from
/// @param files follows single files back to what made them
public record RunGraph(
        WorkflowRun run,
        List<ArtifactUse> artifacts,
        List<ArtifactUpload> uploads,
        List<ImageUse> images,
        FileFlows files) {
    public RunGraph {
        artifacts = List.copyOf(artifacts);
        uploads = List.copyOf(uploads);
        images = List.copyOf(images);
    }

    /// Uploads under a name that another upload of the run has taken.
    public List<NameClash> nameClashes() {
        return NameClash.of(uploads);
    }
}
