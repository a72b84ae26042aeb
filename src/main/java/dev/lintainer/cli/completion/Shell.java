package dev.lintainer.cli.completion;

/// A shell that can be taught.
public enum Shell {
    BASH,
    ZSH,
    FISH
}
