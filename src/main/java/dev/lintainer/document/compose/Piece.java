package dev.lintainer.document.compose;

import dev.lintainer.text.Span;
import java.util.List;

/// A part of a [ComposeText] (https://docs.docker.com/reference/compose-file/interpolation/).
public sealed interface Piece {
    /// Text that stands for itself; `$$` has become `$`.
    record Literal(String text) implements Piece {}

    /// `$NAME`, `${NAME}`, `${NAME:-operand}` and their kin.
    ///
    /// @param operand what follows the operator; empty without one
    /// @param span from the `$` to the end of the name or the closing brace
    record Variable(String name, Operator operator, List<Piece> operand, Span span) implements Piece {
        public Variable {
            operand = List.copyOf(operand);
        }
    }

    /// A `${` that is not closed or holds no name; Compose refuses the file.
    record Invalid(Span span) implements Piece {}

    /// What a substitution does about a missing value.
    enum Operator {
        /// An unset variable is the empty text, with a warning.
        NONE,
        /// `:-`
        DEFAULT_IF_EMPTY,
        /// `-`
        DEFAULT_IF_UNSET,
        /// `:?`
        REQUIRED_NOT_EMPTY,
        /// `?`
        REQUIRED_SET,
        /// `:+`
        ALTERNATIVE_IF_NOT_EMPTY,
        /// `+`
        ALTERNATIVE_IF_SET
    }
}
