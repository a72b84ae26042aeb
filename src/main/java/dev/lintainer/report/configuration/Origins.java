package dev.lintainer.report.configuration;

import dev.lintainer.configuration.Origin;
import dev.lintainer.report.Lines;
import dev.lintainer.report.Words;
import dev.lintainer.rule.Profile;
import dev.lintainer.text.Location;

/// Where values come from, in words.
final class Origins {
    private Origins() {}

    static String words(Origin origin) {
        return switch (origin) {
            case Origin.BuiltIn _ -> "default";
            case Origin.OfProfile(Profile profile) -> "profile " + Words.of(profile);
            case Origin.Written(Location place) -> words(place);
            case Origin.Option(String name) -> name;
        };
    }

    /// `.lintainer.yml:3`
    static String words(Location place) {
        return Lines.single(place.file().path()) + ":" + place.start().line();
    }
}
