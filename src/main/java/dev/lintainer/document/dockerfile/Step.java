package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.syntax.dockerfile.RunMount;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// An instruction that changes the file system of a stage, with what is in force when it runs.
public sealed interface Step {
    Instruction instruction();

    Stage stage();

    InForce inForce();

    /// @param user empty: the base image's own
    /// @param workdir the base image's own is a value unknown
    /// @param shell empty: the base image's own, by default `/bin/sh -c`
    record InForce(
            Optional<Setting> user, Value workdir, Optional<Instruction.Shell> shell, BuildEnvironment environment) {}

    record RunStep(Instruction.Run instruction, Stage stage, List<Mount> mounts, InForce inForce) implements Step {
        public RunStep {
            mounts = List.copyOf(mounts);
        }
    }

    /// @param target where the mount appears, relative targets joined to the working directory; empty where the type's
    ///   default holds
    /// @param id what a cache or secret is known by
    record Mount(RunMount mount, Optional<Value> target, Optional<Value> id, Origin from) {}

    /// `COPY` or `ADD`.
    ///
    /// @param instruction a [Instruction.Copy] or [Instruction.Add]
    /// @param sources paths, URLs and Git references; here-documents are in the instruction only
    /// @param destination relative ones are joined to the working directory; a trailing slash is kept
    record CopyStep(
            Instruction instruction, Stage stage, Origin from, List<Source> sources, Value destination, InForce inForce)
            implements Step {
        public CopyStep {
            sources = List.copyOf(sources);
        }
    }

    record Source(Value path, Span span) {}
}
