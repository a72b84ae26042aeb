package dev.lintainer.document.python;

import java.util.Optional;

/// Releases that follow one another.
///
/// @param low the first one
/// @param end the first one behind the range; empty where the range has no end
public record VersionRange(PythonVersion low, Optional<PythonVersion> end) {
    static final VersionRange ALL = from(new PythonVersion(0, 0, 0));

    static VersionRange from(PythonVersion low) {
        return new VersionRange(low, Optional.empty());
    }

    static VersionRange between(PythonVersion low, PythonVersion end) {
        return new VersionRange(low, Optional.of(end));
    }

    static VersionRange before(PythonVersion end) {
        return between(new PythonVersion(0, 0, 0), end);
    }

    static VersionRange ofMinor(PythonVersion minor) {
        PythonVersion first = new PythonVersion(minor.major(), minor.minor(), 0);
        return between(first, first.nextMinor());
    }

    VersionRange and(VersionRange other) {
        PythonVersion later = low.compareTo(other.low) >= 0 ? low : other.low;
        if (end.isEmpty() || other.end.isEmpty()) {
            return new VersionRange(later, end.or(other::end));
        }
        return between(later, end.get().compareTo(other.end.get()) <= 0 ? end.get() : other.end.get());
    }

    boolean isEmpty() {
        return end.isPresent() && low.compareTo(end.get()) >= 0;
    }

    /// Whether it goes on behind all that `other` holds.
    boolean goesBeyond(VersionRange other) {
        return other.end.isPresent() && (end.isEmpty() || end.get().compareTo(other.end.get()) > 0);
    }
}
