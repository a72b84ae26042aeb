package dev.lintainer.pipeline.check;

import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import java.util.Optional;

/// Something that takes results from a job's machine.
///
/// @param path or pattern that names them, as [HostPath] writes it
/// @param order how many effects of the job come before
/// @param upload the upload that it is; empty for an action that reports them itself
/// @param done what is done to them, as a message tells: "is uploaded"
public record ResultReader(Located path, int order, Optional<Effect.UploadArtifact> upload, String done) {
    static ResultReader of(Effect.UploadArtifact upload, Located path) {
        return new ResultReader(path, upload.origin().order(), Optional.of(upload), "is uploaded");
    }
}
