package dev.lintainer.syntax.expression;

import dev.lintainer.text.Span;
import java.util.List;

/// Text with any number of `${{ }}` in it.
public record Template(List<Part> parts, Span span) {
    public Template {
        parts = List.copyOf(parts);
    }

    /// A piece of a template, in order.
    public sealed interface Part {
        Span span();
    }

    public record Text(String text, Span span) implements Part {}

    /// @param span from `${{` to `}}`
    public record Hole(Expression expression, Span span) implements Part {}

    public boolean isLiteral() {
        return parts.stream().allMatch(Text.class::isInstance);
    }
}
