package dev.lintainer.pipeline.effect;

import dev.lintainer.text.Location;

/// A variable that a script reads before it has set it.
///
/// @param location the words that read it
public record VariableRead(String name, Location location) {}
