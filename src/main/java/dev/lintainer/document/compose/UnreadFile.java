package dev.lintainer.document.compose;

import dev.lintainer.text.Location;
import java.util.Optional;

/// A Compose file that belongs to a project and could not be had: it is not there, or its path is not known.
///
/// @param path from the repository's root; empty where it holds a variable or leads out of the repository
/// @param location who asked for it; empty for a file named in the command line
public record UnreadFile(Optional<String> path, Optional<Location> location) {}
