package dev.lintainer.document.python;

/// How a requirement stands to the one minor version that is allowed.
public enum Fit {
    /// It resolves to the allowed one.
    ALLOWED,
    /// It provably resolves to another one, or to none.
    OTHER,
    /// It admits the allowed one and newer ones, and resolves to the newest that there is.
    FLOATING,
    UNKNOWN
}
