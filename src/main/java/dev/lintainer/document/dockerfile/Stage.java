package dev.lintainer.document.dockerfile;

import dev.lintainer.syntax.dockerfile.DockerWord;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A `FROM` and the instructions up to the next one.
///
/// @param index counted from 0
/// @param name in lower case, as BuildKit compares it
/// @param nameSpan where the name is written
/// @param span from the `FROM` to the end of the last instruction
public record Stage(
        int index,
        Optional<String> name,
        Optional<Span> nameSpan,
        Instruction.From from,
        List<Instruction> instructions,
        Span span) {
    /// The base that is no image but nothing at all.
    static final String SCRATCH = "scratch";

    public Stage {
        instructions = List.copyOf(instructions);
    }

    /// What the stage is built on, before expansion.
    public DockerWord base() {
        return from.image();
    }

    public Optional<DockerWord> platform() {
        return from.platform();
    }

    boolean isNamed(String lowerCaseName) {
        return name.isPresent() && name.get().equals(lowerCaseName);
    }
}
