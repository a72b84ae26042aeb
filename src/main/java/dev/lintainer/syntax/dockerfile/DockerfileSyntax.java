package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.SourceFile;
import java.util.List;

/// A Dockerfile as BuildKit's parser and instruction decoder read it.
///
/// @param escape the character that continues lines and takes the meaning from `$`: a backslash, or a backquote where
///   the `escape` directive says so
/// @param instructions in order, those that could not be understood included as [Instruction.Unknown]
/// @param comments in order, those inside continued instructions included, directives excluded
public record DockerfileSyntax(
        SourceFile source,
        List<Directive> directives,
        char escape,
        List<Instruction> instructions,
        List<DockerfileComment> comments) {
    public DockerfileSyntax {
        directives = List.copyOf(directives);
        instructions = List.copyOf(instructions);
        comments = List.copyOf(comments);
    }
}
