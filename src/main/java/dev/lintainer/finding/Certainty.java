package dev.lintainer.finding;

/// How sure a finding is of its own premises.
public enum Certainty {
    /// True unless something that was read as absent happens after all, e.g. a provider behind an `if:`. At most a
    /// warning.
    LIKELY,
    /// True for every value of what is not known.
    CERTAIN
}
