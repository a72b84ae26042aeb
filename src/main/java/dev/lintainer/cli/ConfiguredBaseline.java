package dev.lintainer.cli;

import dev.lintainer.engine.baseline.BaselineFile;
import dev.lintainer.workspace.FileReading;
import dev.lintainer.workspace.NamedFiles;
import dev.lintainer.workspace.NamedFiles.Reach;
import dev.lintainer.workspace.SingleFile;
import java.nio.file.Path;
import java.util.Optional;

/// The baseline that a configuration names.
///
/// @param path from the root of the repository
/// @param said where it is named, for people
record ConfiguredBaseline(String path, String said) {
    Path place(Path root) {
        return Baselines.place(root, path);
    }

    /// A link that leads out of the repository is not followed: the configuration may be the repository's own.
    ///
    /// @param shown what the file is called for whom reads about it
    BaselineFile read(Path root, String shown) {
        Path place = place(root);
        if (!SingleFile.exists(place)) {
            throw new UsageFault(
                    said + ": the baseline `" + shown + "` is not there; write it with `lintainer baseline`");
        }
        Optional<FileReading.Refused> refusal = new NamedFiles(root, Reach.ROOT).refusal(place);
        if (refusal.isPresent()) {
            throw new UsageFault(said + ": " + refusal.get().sentence());
        }
        return Baselines.read(place, root, shown);
    }
}
