package dev.lintainer.userrule;

import dev.lintainer.text.Location;
import dev.lintainer.text.Position;

/// What is wrong with a card.
///
/// @param suggestion what to write instead, or empty
public record CardProblem(Location location, String message, String suggestion) implements Comparable<CardProblem> {
    CardProblem(Location location, String message) {
        this(location, message, "");
    }

    /// In one sentence, its place in front of it.
    public String sentence() {
        Position start = location.start();
        String where = location.file().path() + ":" + start.line() + ":" + start.column() + ": ";
        return where + message + (suggestion.isEmpty() ? "" : "; " + suggestion);
    }

    @Override
    public int compareTo(CardProblem other) {
        return location.compareTo(other.location);
    }
}
