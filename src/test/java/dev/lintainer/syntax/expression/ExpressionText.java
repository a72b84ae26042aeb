package dev.lintainer.syntax.expression;

import dev.lintainer.syntax.expression.Expression.Binary;
import java.util.stream.Collectors;

/// Writes a tree in prefix notation.
final class ExpressionText {
    private ExpressionText() {}

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.NullLiteral _ -> "null";
            case Expression.BooleanLiteral literal -> Boolean.toString(literal.value());
            case Expression.NumberLiteral literal -> Double.toString(literal.value());
            case Expression.StringLiteral literal -> "'" + literal.value() + "'";
            case Expression.Context context -> context.name();
            case Expression.Property property -> of(property.target()) + "." + property.name();
            case Expression.Index index -> of(index.target()) + "[" + of(index.index()) + "]";
            case Expression.Wildcard wildcard -> of(wildcard.target()) + ".*";
            case Expression.Call call ->
                    call.function()
                            + call.arguments().stream()
                                    .map(ExpressionText::of)
                                    .collect(Collectors.joining(", ", "(", ")"));
            case Expression.Not not -> "(! " + of(not.operand()) + ")";
            case Binary binary ->
                    "(" + binary.operator().symbol() + " " + of(binary.left()) + " " + of(binary.right()) + ")";
            case Expression.Invalid _ -> "invalid";
        };
    }
}
