package dev.lintainer.lsp.link;

import dev.lintainer.text.Location;

/// Words that name something, and where that is made.
///
/// @param to the first character of a file stands for the whole of it
public record Link(Location from, Location to) {}
