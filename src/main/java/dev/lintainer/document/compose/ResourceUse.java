package dev.lintainer.document.compose;

import dev.lintainer.text.Location;
import java.util.Optional;

/// A secret or config that a service or build asks for.
///
/// @param source the name under the top-level `secrets` or `configs`
public record ResourceUse(ComposeText source, Optional<ComposeText> target, Location location) {}
