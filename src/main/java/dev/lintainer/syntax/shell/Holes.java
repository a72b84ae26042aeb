package dev.lintainer.syntax.shell;

/// What somebody puts into a script before the shell reads it.
public enum Holes {
    /// Nothing: the text is what the shell reads.
    NONE,
    /// GitHub replaces `${{ ... }}`, wherever it stands.
    GITHUB_EXPRESSIONS
}
