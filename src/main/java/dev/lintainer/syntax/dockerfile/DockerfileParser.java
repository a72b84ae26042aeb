package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.text.SourceFile;
import java.util.List;

/// Reads Dockerfiles as BuildKit does.
public final class DockerfileParser {
    private DockerfileParser() {}

    public static Parsed<DockerfileSyntax> parse(SourceFile source) {
        return new Parsed<>(new DockerfileSyntax(source, List.of(), '\\', List.of(), List.of()), List.of());
    }
}
