package dev.lintainer.document.dockerfile;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.dockerfile.DockerfileSyntax;
import java.util.List;

/// Finds the stages of a Dockerfile and checks how they refer to one another.
public final class DockerfileReader {
    private DockerfileReader() {}

    public static Dockerfile read(Parsed<DockerfileSyntax> parsed) {
        return new Dockerfile(parsed.value(), List.of(), List.of(), parsed.problems());
    }
}
