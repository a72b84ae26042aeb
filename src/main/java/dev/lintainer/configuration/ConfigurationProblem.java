package dev.lintainer.configuration;

import dev.lintainer.text.Location;

/// Something that a configuration says and that makes no sense.
///
/// @param message lower-case start, no final period
/// @param suggestion what to write instead, or empty
public record ConfigurationProblem(Location place, String message, String suggestion)
        implements Comparable<ConfigurationProblem> {
    @Override
    public int compareTo(ConfigurationProblem other) {
        return place.compareTo(other.place);
    }
}
