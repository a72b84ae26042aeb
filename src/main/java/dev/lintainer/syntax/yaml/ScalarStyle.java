package dev.lintainer.syntax.yaml;

/// How a scalar is written.
public enum ScalarStyle {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /// `|`
    LITERAL,
    /// `>`
    FOLDED
}
