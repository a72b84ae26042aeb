package dev.lintainer.document.compose;

import dev.lintainer.text.Location;
import java.util.Optional;

/// The service that a service is built upon.
///
/// @param file relative to the directory of the file that says so; absent means the same file
public record Extends(ComposeText service, Optional<ComposeText> file, Location location) {}
