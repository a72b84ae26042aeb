package dev.lintainer.pipeline;

import dev.lintainer.text.Location;
import java.util.List;

/// Which artifacts a download takes.
public sealed interface ArtifactSelection {
    record Named(Located name) implements ArtifactSelection {}

    record Pattern(Located pattern) implements ArtifactSelection {}

    record ByIds(List<Located> ids) implements ArtifactSelection {
        public ByIds {
            ids = List.copyOf(ids);
        }
    }

    record All(Location location) implements ArtifactSelection {}
}
