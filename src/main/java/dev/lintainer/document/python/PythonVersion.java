package dev.lintainer.document.python;

import java.util.Optional;

/// A release of Python; of one before its final release, the final one.
public record PythonVersion(int major, int minor, int patch) implements Comparable<PythonVersion> {
    /// No part of a version has more digits.
    private static final int MOST_DIGITS = 4;

    /// The first release of the minor version that a text such as `3.12` names.
    public static Optional<PythonVersion> minor(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || !isNumber(text.substring(0, dot)) || !isNumber(text.substring(dot + 1))) {
            return Optional.empty();
        }
        int major = Integer.parseInt(text.substring(0, dot));
        return Optional.of(new PythonVersion(major, Integer.parseInt(text.substring(dot + 1)), 0));
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    PythonVersion nextMajor() {
        return new PythonVersion(major + 1, 0, 0);
    }

    PythonVersion nextMinor() {
        return new PythonVersion(major, minor + 1, 0);
    }

    PythonVersion nextPatch() {
        return new PythonVersion(major, minor, patch + 1);
    }

    @Override
    public int compareTo(PythonVersion other) {
        if (major != other.major) {
            return Integer.compare(major, other.major);
        }
        return minor != other.minor ? Integer.compare(minor, other.minor) : Integer.compare(patch, other.patch);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PythonVersion that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return (major * 31 + minor) * 31 + patch;
    }

    /// The minor version: `3.12`.
    @Override
    public String toString() {
        return major + "." + minor;
    }
}
