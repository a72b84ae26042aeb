package dev.lintainer.document.dockerfile;

import dev.lintainer.syntax.dockerfile.Instruction;

/// A variable declared by `ARG` before the first `FROM`: usable in `FROM` lines, and inside stages that declare it
/// again (https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact).
public record GlobalArgument(Instruction.Arg.Variable variable, Instruction.Arg instruction) {
    public String name() {
        return variable.name().raw();
    }
}
