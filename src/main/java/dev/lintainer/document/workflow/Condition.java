package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.syntax.expression.Expression;
import java.util.Optional;

/// The value of `if`.
///
/// @param expression what decides; absent when the form is [Form#MIXED], or when the text is no expression
public record Condition(Text text, Optional<Expression> expression, Form form) {
    /// How a condition is written.
    public enum Form {
        /// The whole scalar is one expression.
        BARE,
        /// The whole scalar is one `${{ }}`.
        WRAPPED,
        /// Text stands around `${{ }}`, or several of them stand side by side: a non-empty string, which is always
        /// true.
        MIXED
    }
}
