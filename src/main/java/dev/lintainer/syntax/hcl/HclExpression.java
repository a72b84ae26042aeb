package dev.lintainer.syntax.hcl;

import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A node of an expression's tree. Spans lie in the outermost source file.
public sealed interface HclExpression {
    Span span();

    /// A string or here-document: texts, interpolations, and what `%{if}` and `%{for}` make. One that is a single
    /// interpolation stands for the value itself, whatever its type.
    record Template(List<HclExpression> parts, Span span) implements HclExpression {
        public Template {
            parts = List.copyOf(parts);
        }

        /// The text, where the template is nothing but text.
        public Optional<String> literal() {
            StringBuilder text = new StringBuilder();
            for (HclExpression part : parts) {
                if (!(part instanceof Text literal)) {
                    return Optional.empty();
                }
                text.append(literal.text());
            }
            return Optional.of(text.toString());
        }
    }

    /// Text in a template, escapes read.
    record Text(String text, Span span) implements HclExpression {}

    /// `${expression}` in a template; the span includes the braces.
    record Interpolation(HclExpression expression, Span span) implements HclExpression {}

    /// What a `%{for}` of a template gives, put together.
    record Joined(For each, Span span) implements HclExpression {}

    record NullLiteral(Span span) implements HclExpression {}

    record BooleanLiteral(boolean value, Span span) implements HclExpression {}

    /// @param text decimal digits, with a fraction or exponent or both
    record NumberLiteral(String text, Span span) implements HclExpression {}

    /// A named value.
    record Variable(String name, Span span) implements HclExpression {}

    /// `target.name`
    record Property(HclExpression target, String name, Span nameSpan, Span span) implements HclExpression {}

    /// `target[key]`
    record Index(HclExpression target, HclExpression key, Span span) implements HclExpression {}

    /// `target[*].rest` or `target.*.rest`
    ///
    /// @param each what becomes of every element, which is the [Element] in it
    record Splat(HclExpression target, HclExpression each, Span span) implements HclExpression {}

    /// The element at hand of a [Splat].
    record Element(Span span) implements HclExpression {}

    /// @param expansion whether the last argument is a list that holds the last arguments
    record Call(String function, Span nameSpan, List<HclExpression> arguments, Expansion expansion, Span span)
            implements HclExpression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    enum Expansion {
        NONE,
        /// `f(list...)`
        LAST
    }

    record Tuple(List<HclExpression> items, Span span) implements HclExpression {
        public Tuple {
            items = List.copyOf(items);
        }
    }

    record Mapping(List<Entry> entries, Span span) implements HclExpression {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /// @param key a bare name is text, anything in parentheses is an expression
    record Entry(HclExpression key, HclExpression value) {}

    /// `[for key, value in collection : result if condition]`, or with braces and `name => result`.
    ///
    /// @param key the variable that holds the key or index
    /// @param resultKey of a mapping; empty for a tuple
    /// @param grouping whether values of equal keys are gathered
    record For(
            Optional<String> key,
            String value,
            HclExpression collection,
            Optional<HclExpression> resultKey,
            HclExpression result,
            Optional<HclExpression> condition,
            Grouping grouping,
            Span span)
            implements HclExpression {}

    enum Grouping {
        NONE,
        /// `=> value...`
        BY_KEY
    }

    record Unary(UnaryOperator operator, HclExpression operand, Span span) implements HclExpression {}

    enum UnaryOperator {
        NOT,
        NEGATE
    }

    record Binary(BinaryOperator operator, HclExpression left, HclExpression right, Span span)
            implements HclExpression {}

    record Conditional(HclExpression condition, HclExpression then, HclExpression otherwise, Span span)
            implements HclExpression {}

    /// Text that could not be read; there is a problem about it.
    record Invalid(Span span) implements HclExpression {}

    /// The binary operators, those that bind least first.
    enum BinaryOperator {
        OR("||", 1),
        AND("&&", 2),
        EQUAL("==", 3),
        NOT_EQUAL("!=", 3),
        GREATER_OR_EQUAL(">=", 4),
        LESS_OR_EQUAL("<=", 4),
        GREATER(">", 4),
        LESS("<", 4),
        ADD("+", 5),
        SUBTRACT("-", 5),
        MULTIPLY("*", 6),
        DIVIDE("/", 6),
        MODULO("%", 6);

        private final String symbol;
        private final int strength;

        BinaryOperator(String symbol, int strength) {
            this.symbol = symbol;
            this.strength = strength;
        }

        public String symbol() {
            return symbol;
        }

        int strength() {
            return strength;
        }
    }
}
