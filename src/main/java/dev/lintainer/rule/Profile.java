package dev.lintainer.rule;

/// A named set of rules to start from.
public enum Profile {
    /// What fails or is silently wrong in anybody's pipeline, whatever its conventions.
    CORRECTNESS,
    /// Correctness, and the policy of a containerised pipeline: one Python, checks in containers, cached builds,
    /// non-root users.
    DEFAULT,
    /// Everything, improvements included.
    STRICT
}
