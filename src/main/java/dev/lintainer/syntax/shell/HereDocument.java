package dev.lintainer.syntax.shell;

/// A here-document's lines.
///
/// @param body the text with its expansions; for a quoted delimiter one literal part
public record HereDocument(String delimiter, ShellWord body) {}
