package dev.lintainer.document.python;

import java.util.List;
import java.util.Optional;

/// Which interpreters a text asks for.
///
/// @param written the part of the text that says so, e.g. `3.12` of `python:3.12-slim`; empty where the text leaves the
///   version open, e.g. `latest`, or cannot be read
/// @param ranges the versions of the language that fit; none where the text cannot be read
public record PythonRequirement(
        String written, Implementation implementation, Stability stability, List<VersionRange> ranges) {
    static final PythonRequirement UNREADABLE =
            new PythonRequirement("", Implementation.CPYTHON, Stability.RELEASED, List.of());

    /// Whatever is the newest release of all.
    static final PythonRequirement NEWEST =
            new PythonRequirement("", Implementation.CPYTHON, Stability.RELEASED, List.of(VersionRange.ALL));

    public PythonRequirement {
        ranges = List.copyOf(ranges);
    }

    public enum Implementation {
        CPYTHON,
        /// CPython without its global lock, written `3.13t`.
        FREE_THREADED,
        PYPY,
        GRAALPY
    }

    public enum Stability {
        RELEASED,
        /// Release candidates and the like are taken too.
        PRE_RELEASE
    }

    static PythonRequirement of(String written, VersionRange range) {
        return new PythonRequirement(written, Implementation.CPYTHON, Stability.RELEASED, List.of(range));
    }

    PythonRequirement by(Implementation other) {
        return new PythonRequirement(written, other, stability, ranges);
    }

    PythonRequirement with(Stability other) {
        return new PythonRequirement(written, implementation, other, ranges);
    }

    public boolean isReadable() {
        return !ranges.isEmpty();
    }

    /// Whether some release of the minor version fits.
    public boolean admits(PythonVersion minor) {
        VersionRange releases = VersionRange.ofMinor(minor);
        return ranges.stream().anyMatch(range -> !range.and(releases).isEmpty());
    }

    /// The minor version that it stands for, where it stands for one alone.
    public Optional<PythonVersion> minor() {
        if (ranges.size() != 1) {
            return Optional.empty();
        }
        PythonVersion low = ranges.getFirst().low();
        PythonVersion minor = new PythonVersion(low.major(), low.minor(), 0);
        return ranges.getFirst().goesBeyond(VersionRange.ofMinor(minor)) ? Optional.empty() : Optional.of(minor);
    }

    /// @param allowed the first release of the one minor version that is
    public Fit fit(PythonVersion allowed) {
        VersionRange minor = VersionRange.ofMinor(allowed);
        boolean admits = false;
        boolean newer = false;
        for (VersionRange range : ranges) {
            admits |= !range.and(minor).isEmpty();
            newer |= range.goesBeyond(minor);
        }
        if (!admits) {
            return isReadable() ? Fit.OTHER : Fit.UNKNOWN;
        }
        return newer ? Fit.FLOATING : Fit.ALLOWED;
    }
}
