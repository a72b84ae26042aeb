package dev.lintainer.document.dockerfile;

import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.Span;

/// An instruction as a stage comes to it.
///
/// @param span the instruction's, or that of the stage's `FROM` where it is a trigger of the stage below
/// @param variables in force before it
public record Moment(Instruction instruction, Span span, BuildEnvironment variables) {}
