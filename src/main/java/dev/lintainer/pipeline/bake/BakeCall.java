package dev.lintainer.pipeline.bake;

import dev.lintainer.document.bake.BakeOverride;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Attestation;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// What `docker buildx bake` is asked to do, by a command or by docker/bake-action.
///
/// @param location the words that ask for it
/// @param what names the call, where it cannot be followed
/// @param reach what it may do then
/// @param source where the files and contexts lie
/// @param folder of the source; relative paths count from it
/// @param workingDirectory where results are written, and what `cwd://` means
/// @param files as they are named; none: those of the default names
/// @param targets names of targets and groups; none: `default`
/// @param overrides empty where one of them cannot be read
/// @param attestations asked for whatever the files say
public record BakeCall(
        Location location,
        String what,
        Effect.Reach reach,
        Builder builder,
        Source source,
        Value folder,
        Value workingDirectory,
        List<Located> files,
        List<Located> targets,
        Optional<List<BakeOverride>> overrides,
        List<Attestation> attestations,
        BakeVariables variables) {

    public enum Source {
        /// The job's machine.
        MACHINE,
        /// The commit on GitHub, whatever the workspace holds.
        COMMIT,
        /// One of both.
        EITHER
    }
}
