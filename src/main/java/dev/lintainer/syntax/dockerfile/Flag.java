package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.Optional;

/// `--name=value` or `--name` before an instruction's arguments.
///
/// @param name without the dashes
/// @param value quotes and escapes of the flag itself removed; empty where there is no `=`
public record Flag(MappedText name, Optional<DockerWord> value, Span span) {}
