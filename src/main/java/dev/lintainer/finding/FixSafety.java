package dev.lintainer.finding;

/// Whether a fix may be applied without looking.
public enum FixSafety {
    /// The meaning is provably the same but for the fault.
    SAFE,
    /// Probably what is wanted; a person should look at it.
    UNSAFE
}
