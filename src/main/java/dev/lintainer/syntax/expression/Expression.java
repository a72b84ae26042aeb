package dev.lintainer.syntax.expression;

import dev.lintainer.text.Span;
import java.util.List;

/// A node of an expression's tree (https://docs.github.com/en/actions/reference/workflows-and-actions/expressions).
/// Names keep their spelling; the language compares them without regard to case.
public sealed interface Expression {
    /// In the outermost source file; parentheses are not part of it.
    Span span();

    record NullLiteral(Span span) implements Expression {}

    record BooleanLiteral(boolean value, Span span) implements Expression {}

    /// A decimal, hexadecimal, octal or floating number.
    record NumberLiteral(double value, Span span) implements Expression {}

    /// @param value without quotes, `''` read as `'`
    record StringLiteral(String value, Span span) implements Expression {}

    /// A named value such as `github` or `needs`.
    record Context(String name, Span span) implements Expression {}

    /// `target.name`
    record Property(Expression target, String name, Span nameSpan, Span span) implements Expression {}

    /// `target[index]`
    record Index(Expression target, Expression index, Span span) implements Expression {}

    /// `target.*` or `target[*]`
    record Wildcard(Expression target, Span span) implements Expression {}

    record Call(String function, Span nameSpan, List<Expression> arguments, Span span) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// `!operand`
    record Not(Expression operand, Span span) implements Expression {}

    record Binary(Operator operator, Expression left, Expression right, Span span) implements Expression {}

    /// Text that could not be read as an expression; there is a problem about it.
    record Invalid(String text, Span span) implements Expression {}

    /// The binary operators.
    enum Operator {
        OR("||"),
        AND("&&"),
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }
}
