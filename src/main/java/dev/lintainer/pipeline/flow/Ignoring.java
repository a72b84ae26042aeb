package dev.lintainer.pipeline.flow;

import dev.lintainer.document.dockerfile.DockerIgnore;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.Optional;

/// A `.dockerignore` and where it is written.
record Ignoring(SourceFile file, DockerIgnore patterns) {
    static Ignoring of(SourceFile file) {
        return new Ignoring(file, DockerIgnore.parse(file).value());
    }

    /// The line that keeps something from the builder; empty where an exception may let a part of it through.
    ///
    /// @param path in the context
    /// @param isFile whether it is known to be a file, of which there are no parts
    Optional<Location> lineAgainst(String path, Presence isFile) {
        boolean whole =
                isFile == Presence.YES
                        || patterns.patterns().stream()
                                .filter(pattern -> pattern.effect() == DockerIgnore.Effect.INCLUDE)
                                .noneMatch(pattern ->
                                        pattern.text().startsWith(path + "/") || pattern.text().indexOf('*') >= 0);
        return whole ? patterns.exclusion(path).map(pattern -> new Location(file, pattern.span())) : Optional.empty();
    }
}
