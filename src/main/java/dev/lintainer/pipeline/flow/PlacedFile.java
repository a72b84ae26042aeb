package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;

/// A file that a download is known to put into a job's workspace.
///
/// @param path as [HostPath] writes it
public record PlacedFile(Value path, Effect.DownloadArtifact download, Effect.UploadArtifact upload) {}
