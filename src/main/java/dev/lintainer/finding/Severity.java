package dev.lintainer.finding;

/// How much a finding matters, in ascending order. Decided by the engine from card, policy and [Certainty], never by a
/// rule.
public enum Severity {
    /// An improvement.
    INFO,
    /// Silently wrong, or fails in a common case.
    WARNING,
    /// Will fail at run time, or breaks the declared policy.
    ERROR
}
