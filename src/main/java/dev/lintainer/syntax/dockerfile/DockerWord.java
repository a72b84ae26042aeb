package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A word in which Docker, not a shell, replaces variables
/// (https://docs.docker.com/reference/dockerfile/#environment-replacement).
///
/// @param text as it stands in the instruction, quotes and escapes included
/// @param parts what the word means: quotes and escapes read, variables apart
public record DockerWord(MappedText text, List<Part> parts) {
    public DockerWord {
        parts = List.copyOf(parts);
    }

    public Span span() {
        return text.span();
    }

    /// The word as it is written.
    public String raw() {
        return text.text();
    }

    /// The word without quotes and escapes, where it holds no variable.
    public Optional<String> literal() {
        StringBuilder literal = new StringBuilder();
        for (Part part : parts) {
            if (!(part instanceof Literal known)) {
                return Optional.empty();
            }
            literal.append(known.text());
        }
        return Optional.of(literal.toString());
    }

    public sealed interface Part {
        Span span();
    }

    /// @param text quotes and escapes removed
    public record Literal(String text, Span span) implements Part {}

    /// `$name`, `${name}` or `${name<operator>operand}`; the name may be a digit or one of `@ * # ? - $ ! 0`.
    public record Variable(String name, Optional<Modifier> modifier, Span span) implements Part {}

    /// @param operand the word after the operator; a pattern for `#`, `%` and `/`
    /// @param replacement the text after the second `/`; empty for all other operators
    public record Modifier(Operator operator, DockerWord operand, Optional<DockerWord> replacement) {}

    public enum Operator {
        /// `:-`
        DEFAULT_IF_EMPTY(":-"),
        /// `-`
        DEFAULT_IF_UNSET("-"),
        /// `:+`
        ALTERNATIVE_IF_NOT_EMPTY(":+"),
        /// `+`
        ALTERNATIVE_IF_SET("+"),
        /// `:?`
        ERROR_IF_EMPTY(":?"),
        /// `?`
        ERROR_IF_UNSET("?"),
        /// `#`
        REMOVE_SHORTEST_PREFIX("#"),
        /// `##`
        REMOVE_LONGEST_PREFIX("##"),
        /// `%`
        REMOVE_SHORTEST_SUFFIX("%"),
        /// `%%`
        REMOVE_LONGEST_SUFFIX("%%"),
        /// `/`
        REPLACE_FIRST("/"),
        /// `//`
        REPLACE_ALL("//");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }
}
