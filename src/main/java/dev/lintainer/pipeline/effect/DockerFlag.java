package dev.lintainer.pipeline.effect;

import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import java.util.Optional;

/// A flag of a Docker command as it is given.
///
/// @param name the long name, e.g. `--volume` for `-v`
/// @param value empty for a switch
/// @param location the flag and its value
public record DockerFlag(String name, Optional<ShellWord> value, Location location) {}
