package dev.lintainer.finding;

import dev.lintainer.text.Location;

/// Replaces the text at a place; an empty place inserts, an empty replacement deletes.
public record Edit(Location location, String replacement) {}
