package dev.lintainer.pipeline;

import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Span;
import java.util.Optional;

/// A flag of a Docker command as it is given.
///
/// @param name the long name, e.g. `--volume` for `-v`
/// @param value empty for a switch
record DockerFlag(String name, Optional<ShellWord> value, Span span) {}
