package dev.lintainer.pipeline.check;

import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerWrite;
import dev.lintainer.pipeline.evaluation.Presence;

/// A file that a container writes, and that an upload or an action looks for where it is not.
///
/// @param run the container
/// @param write the file, and where it ends up
/// @param reader what is to take it
/// @param certain whether nothing else may have put a file there
public record LostResult(ContainerRun run, ContainerWrite write, ResultReader reader, Presence certain) {
    /// Whether the file is gone with its container, not only at another path.
    public boolean isGone() {
        return write.end() instanceof ContainerWrite.End.Lost;
    }
}
