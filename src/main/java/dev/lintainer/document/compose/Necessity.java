package dev.lintainer.document.compose;

/// Whether Compose stops where something is missing: the `required` of `env_file` and `depends_on`.
public enum Necessity {
    REQUIRED,
    OPTIONAL,
    /// Depends on a variable.
    UNKNOWN
}
