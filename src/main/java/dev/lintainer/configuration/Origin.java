package dev.lintainer.configuration;

import dev.lintainer.rule.Profile;
import dev.lintainer.text.Location;

/// Where a value comes from.
public sealed interface Origin {
    /// Nobody has said anything.
    record BuiltIn() implements Origin {}

    record OfProfile(Profile profile) implements Origin {}

    record Written(Location place) implements Origin {}

    /// @param name e.g. `--python`
    record Option(String name) implements Origin {}
}
