package dev.lintainer.document.compose;

import dev.lintainer.text.Location;
import java.util.Optional;

/// `NAME: value` or `- NAME=value` under `environment`, `args`, `labels` and the like.
///
/// @param value empty where only the name is given: the value comes from the environment that Compose runs in
public record Assignment(ComposeText name, Optional<ComposeText> value, Location location) {}
