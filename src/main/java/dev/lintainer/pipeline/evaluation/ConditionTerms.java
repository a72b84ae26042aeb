package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.workflow.Condition;
import dev.lintainer.syntax.expression.Expression;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a condition asks for, names in lower case.
///
/// @param contexts e.g. `github`
/// @param functions e.g. `always`
public record ConditionTerms(Set<String> contexts, Set<String> functions) {
    public ConditionTerms {
        contexts = Set.copyOf(contexts);
        functions = Set.copyOf(functions);
    }

    /// Empty where the condition is no expression that can be read.
    public static Optional<ConditionTerms> of(Condition condition) {
        return condition
                .expression()
                .map(expression -> {
                    Set<String> contexts = new HashSet<>();
                    Set<String> functions = new HashSet<>();
                    add(expression, contexts, functions);
                    return new ConditionTerms(contexts, functions);
                });
    }

    private static void add(Expression expression, Set<String> contexts, Set<String> functions) {
        switch (expression) {
            case Expression.Call call -> {
                functions.add(call.function().toLowerCase(Locale.ROOT));
                addAll(call.arguments(), contexts, functions);
            }
            case Expression.Not not -> add(not.operand(), contexts, functions);
            case Expression.Binary binary -> addAll(List.of(binary.left(), binary.right()), contexts, functions);
            case Expression.Property property -> add(property.target(), contexts, functions);
            case Expression.Index index -> addAll(List.of(index.target(), index.index()), contexts, functions);
            case Expression.Wildcard wildcard -> add(wildcard.target(), contexts, functions);
            case Expression.Context context -> contexts.add(context.name().toLowerCase(Locale.ROOT));
            case Expression.NullLiteral _,
                    Expression.BooleanLiteral _,
                    Expression.NumberLiteral _,
                    Expression.StringLiteral _,
                    Expression.Invalid _ -> {}
        }
    }

    private static void addAll(List<Expression> expressions, Set<String> contexts, Set<String> functions) {
        expressions.forEach(expression -> add(expression, contexts, functions));
    }

    /// Whether it asks for how things have gone so far.
    public boolean asksForOutcome() {
        return functions.stream().anyMatch(StatusFunctions.NAMES::contains);
    }
}
