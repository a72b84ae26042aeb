package dev.lintainer.document.compose;

import dev.lintainer.text.Span;
import java.util.List;

/// A part of a [ComposeText] (https://docs.docker.com/reference/compose-file/interpolation/).
public sealed interface TextPiece {
    /// Text that stands for itself; `$$` has become `$`.
    record Literal(String text) implements TextPiece {}

    /// `$NAME`, `${NAME}`, `${NAME:-operand}` and their kin.
    ///
    /// @param operand what follows the operator; empty without one
    /// @param span from the `$` to the end of the name or the closing brace
    record Variable(String name, Operator operator, List<TextPiece> operand, Span span) implements TextPiece {
        public Variable {
            operand = List.copyOf(operand);
        }
    }

    /// A `${` that is not closed or holds no name; Compose refuses the file.
    record Invalid(Span span) implements TextPiece {}

    /// What a substitution does about a missing value.
    enum Operator {
        /// An unset variable is the empty text, with a warning.
        NONE(""),
        DEFAULT_IF_EMPTY(":-"),
        DEFAULT_IF_UNSET("-"),
        /// Compose stops where the variable is unset or empty.
        REQUIRED_NOT_EMPTY(":?"),
        REQUIRED_SET("?"),
        ALTERNATIVE_IF_NOT_EMPTY(":+"),
        ALTERNATIVE_IF_SET("+");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /// How the operator is written.
        public String sign() {
            return sign;
        }
    }
}
