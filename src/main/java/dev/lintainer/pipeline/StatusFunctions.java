package dev.lintainer.pipeline;

import dev.lintainer.document.workflow.Condition;
import dev.lintainer.syntax.expression.Expression;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The functions that ask how things have gone so far. A condition without one holds only where everything before has
/// succeeded (https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#status-check-functions).
final class StatusFunctions {
    private StatusFunctions() {}

    private static final Set<String> NAMES = Set.of("success", "always", "cancelled", "failure");

    /// Whether a condition has one.
    static Presence in(Optional<Condition> condition) {
        if (condition.isEmpty()) {
            return Presence.NO;
        }
        Optional<Expression> expression = condition.get().expression();
        return expression.isEmpty() ? Presence.MAYBE : has(expression.get()) ? Presence.YES : Presence.NO;
    }

    private static boolean has(Expression expression) {
        return switch (expression) {
            case Expression.Call call ->
                    NAMES.contains(call.function().toLowerCase(Locale.ROOT)) || hasAny(call.arguments());
            case Expression.Not not -> has(not.operand());
            case Expression.Binary binary -> has(binary.left()) || has(binary.right());
            case Expression.Property property -> has(property.target());
            case Expression.Index index -> has(index.target()) || has(index.index());
            case Expression.Wildcard wildcard -> has(wildcard.target());
            case Expression.NullLiteral _,
                    Expression.BooleanLiteral _,
                    Expression.NumberLiteral _,
                    Expression.StringLiteral _,
                    Expression.Context _,
                    Expression.Invalid _ ->
                    false;
        };
    }

    private static boolean hasAny(List<Expression> expressions) {
        return expressions.stream().anyMatch(StatusFunctions::has);
    }
}
