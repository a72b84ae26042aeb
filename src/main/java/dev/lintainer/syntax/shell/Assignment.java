package dev.lintainer.syntax.shell;

import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// `name=value`, `name+=value`, `name[i]=value` or `name=(a b)`.
///
/// @param subscript the text in brackets
/// @param values one word, or an array's elements
public record Assignment(
        String name, Optional<String> subscript, Mode mode, Shape shape, List<ShellWord> values, Span span) {
    public Assignment {
        values = List.copyOf(values);
    }

    public enum Mode {
        SET,
        APPEND
    }

    public enum Shape {
        SCALAR,
        ARRAY
    }

    /// Reads a word as an assignment, as `export`, `local`, `env` and the shell itself do.
    public static Optional<Assignment> of(ShellWord word) {
        return Optional.empty();
    }
}
