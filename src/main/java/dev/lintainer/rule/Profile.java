package dev.lintainer.rule;

/// A named set of rules to start from.
public enum Profile {
    /// What fails or is silently wrong in anybody's pipeline, whatever its conventions.
    PIPELINE,
    /// That, and the policy of a containerised pipeline: one Python, checks in containers, cached builds, non-root
    /// users.
    CONTAINERIZED_PYTHON,
    /// Everything, improvements included.
    STRICT;

    /// Where a project has not chosen.
    public static final Profile DEFAULT = CONTAINERIZED_PYTHON;
}
