package dev.lintainer.syntax.yaml;

import dev.lintainer.text.Span;

/// A comment, from `#` to the end of its line.
///
/// @param text what follows the `#`, trimmed
public record YamlComment(String text, Placement placement, Span span) {
    /// Whether anything but white space stands before the comment on its line.
    public enum Placement {
        OWN_LINE,
        END_OF_LINE
    }
}
