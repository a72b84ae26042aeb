package dev.lintainer.rules.artifact;

import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import java.util.Optional;

/// The files that commands open by name.
final class FileReads {
    private FileReads() {}

    static Optional<Located> of(Effect effect) {
        if (effect instanceof Effect.LoadImage load) {
            return load.file();
        }
        return effect instanceof Effect.ReadFile read ? Optional.of(read.path()) : Optional.empty();
    }
}
