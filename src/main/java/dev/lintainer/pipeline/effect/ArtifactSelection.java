package dev.lintainer.pipeline.effect;

import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.text.Location;

/// Which artifacts a download takes.
public sealed interface ArtifactSelection {
    record Named(Located name) implements ArtifactSelection {}

    record Pattern(Located pattern) implements ArtifactSelection {}

    /// @param ids parted by commas
    record ByIds(Located ids) implements ArtifactSelection {}

    record All(Location location) implements ArtifactSelection {}
}
