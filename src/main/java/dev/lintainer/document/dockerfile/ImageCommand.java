package dev.lintainer.document.dockerfile;

import dev.lintainer.syntax.dockerfile.CommandForm;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.Span;
import java.util.Optional;

/// An image's `ENTRYPOINT` or `CMD`.
public sealed interface ImageCommand {
    /// What the base image has.
    record OfBaseImage() implements ImageCommand {}

    /// None, because an `ENTRYPOINT` drops the `CMD` of the image below it.
    ///
    /// @param by that `ENTRYPOINT`
    record Dropped(Span by) implements ImageCommand {}

    /// @param shell the `SHELL` in force, which a shell form is handed to; empty: the base image's, by default `/bin/sh
    ///   -c`
    record Given(CommandForm form, Optional<Instruction.Shell> shell, Span span) implements ImageCommand {}
}
