package dev.lintainer.pipeline;

/// A file that a container writes, and that an upload looks for where it is not.
///
/// @param run the container
/// @param write the file, and where it ends up
/// @param upload which is to take it
/// @param path the words of the upload that are to find it
/// @param certain whether nothing else may have put a file there
public record LostResult(
        ContainerRun run, ContainerWrite write, Effect.UploadArtifact upload, Located path, Presence certain) {
    /// Whether the file is gone with its container, not only at another path.
    public boolean isGone() {
        return write.end() instanceof ContainerWrite.End.Lost;
    }
}
