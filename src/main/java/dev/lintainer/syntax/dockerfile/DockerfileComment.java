package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;

/// A comment line. Dockerfiles know no other comments: a `#` further right belongs to the instruction.
///
/// @param text what follows the `#`, without blanks around it
/// @param span from the `#` to the end of the line
public record DockerfileComment(MappedText text, Place place, Span span) {
    public enum Place {
        BETWEEN_INSTRUCTIONS,
        /// Between the lines of a continued instruction, of which it is no part.
        INSIDE_INSTRUCTION
    }
}
