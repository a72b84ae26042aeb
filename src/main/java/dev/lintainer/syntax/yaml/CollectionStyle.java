package dev.lintainer.syntax.yaml;

/// How a mapping or sequence is written.
public enum CollectionStyle {
    BLOCK,
    /// In braces or brackets.
    FLOW
}
