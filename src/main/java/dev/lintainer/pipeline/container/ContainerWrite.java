package dev.lintainer.pipeline.container;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.known.ToolWrites;

/// A file that a container writes, and what becomes of it.
///
/// @param write what is written, and the words that ask for it
/// @param by the program that writes it
/// @param user who that program runs as
/// @param path in the container
/// @param end where the file is when the container is gone
public record ContainerWrite(ToolWrites.Write write, Invocation by, ContainerUser user, Value path, End end) {
    /// Where a file ends up.
    public sealed interface End {
        /// @param path as [HostPath] writes it
        record OnHost(Mount mount, Value path) implements End {}

        /// `docker cp` brings it to the job's machine.
        ///
        /// @param certain whether it is this container's file for certain
        record CopiedOut(Effect.CopyAcross copy, Value path, Presence certain) implements End {}

        /// It is kept, but only other containers can read it.
        record InVolume(Mount mount) implements End {}

        /// It is gone with the container.
        record Lost() implements End {}

        record Unknown() implements End {}
    }

    /// Whether it is written whenever the container runs.
    public Presence certain() {
        return write.certain().and(by.circumstances().happens());
    }
}
