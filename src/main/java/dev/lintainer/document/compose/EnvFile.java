package dev.lintainer.document.compose;

import dev.lintainer.text.Location;

/// An item of `env_file`.
///
/// @param path relative to the project directory
public record EnvFile(ComposeText path, Necessity necessity, Location location) {}
