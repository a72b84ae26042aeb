package dev.lintainer.configuration;

import dev.lintainer.rule.Profile;
import dev.lintainer.text.Location;

/// What a file is laid over.
sealed interface Extended {
    record OfProfile(Setting<Profile> profile) implements Extended {}

    /// @param reference relative to the file's folder
    record OfFile(String reference, Location place) implements Extended {}
}
