package dev.lintainer.text;

import java.util.Objects;

/// A span in a file.
public record Location(SourceFile file, Span span) implements Comparable<Location> {
    public Location {
        Objects.requireNonNull(file);
        Objects.requireNonNull(span);
        if (span.end() > file.text().length()) {
            throw new IllegalArgumentException("span " + span + " outside of " + file);
        }
    }

    public Position start() {
        return file.positionAt(span.start());
    }

    public Position end() {
        return file.positionAt(span.end());
    }

    /// The text at this place.
    public String text() {
        return file.text(span);
    }

    /// By path, then by span.
    @Override
    public int compareTo(Location other) {
        int byPath = file.path().compareTo(other.file.path());
        return byPath != 0 ? byPath : span.compareTo(other.span);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Location that && file == that.file && span.equals(that.span);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(file) + span.hashCode();
    }
}
