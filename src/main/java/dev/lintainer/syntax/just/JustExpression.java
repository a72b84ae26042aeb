package dev.lintainer.syntax.just;

import dev.lintainer.text.MappedText;
import java.util.List;

/// A value in a Justfile (https://just.systems/man/en/expressions-and-substitutions.html).
public sealed interface JustExpression {
    /// A string, its escapes and indentation read.
    record Text(String text) implements JustExpression {}

    record Name(String name) implements JustExpression {}

    /// `name(argument)`
    record Call(String name, List<JustExpression> arguments) implements JustExpression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// What a command between backticks prints.
    record Output(MappedText command) implements JustExpression {}

    /// `first + second`
    record Sum(List<JustExpression> parts) implements JustExpression {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /// `first / second`
    record Path(JustExpression first, JustExpression second) implements JustExpression {}

    /// `if left == right { then } else { otherwise }`
    record Choice(
            JustExpression left, String operator, JustExpression right, JustExpression then, JustExpression otherwise)
            implements JustExpression {}

    /// Anything that is not followed.
    record Other(String text) implements JustExpression {}
}
