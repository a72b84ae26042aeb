package dev.lintainer.document.workflow;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.expression.Expression;
import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what GitHub refuses in a well-formed expression: functions and contexts that do not exist or are not available
/// at its key, and wrong numbers of arguments. What depends on the values is not looked at.
public final class ExpressionCheck {
    private ExpressionCheck() {}

    public static List<SyntaxProblem> check(Expression expression, KeyPath key) {
        List<SyntaxProblem> problems = new ArrayList<>(0);
        check(expression, key, problems);
        return problems;
    }

    private static void check(Expression expression, KeyPath key, List<SyntaxProblem> problems) {
        switch (expression) {
            case Expression.Context context -> context(context, key).ifPresent(problems::add);
            case Expression.Call call -> {
                function(call, key).ifPresent(problems::add);
                call.arguments().forEach(argument -> check(argument, key, problems));
            }
            case Expression.Property property -> check(property.target(), key, problems);
            case Expression.Wildcard wildcard -> check(wildcard.target(), key, problems);
            case Expression.Index index -> {
                check(index.target(), key, problems);
                check(index.index(), key, problems);
            }
            case Expression.Not not -> check(not.operand(), key, problems);
            case Expression.Binary binary -> {
                check(binary.left(), key, problems);
                check(binary.right(), key, problems);
            }
            case Expression.NullLiteral _,
                    Expression.BooleanLiteral _,
                    Expression.NumberLiteral _,
                    Expression.StringLiteral _,
                    Expression.Invalid _ -> {}
        }
    }

    private static Optional<SyntaxProblem> context(Expression.Context context, KeyPath key) {
        ContextAvailability available = ContextAvailability.of(key);
        if (available.hasContext(context.name())) {
            return Optional.empty();
        }
        String name = "`" + context.name() + "`";
        List<String> known = ContextAvailability.knownContexts();
        if (known.stream().noneMatch(context.name()::equalsIgnoreCase)) {
            return Optional.of(
                    new SyntaxProblem(
                            "unknown-context",
                            "unknown context " + name,
                            contextSuggestion(context.name()),
                            context.span()));
        }
        return Optional.of(
                new SyntaxProblem(
                        "context-unavailable",
                        "context " + name + " is not available in `" + key.path() + "`",
                        replacement(context.name(), available),
                        context.span()));
    }

    private static String replacement(String context, ContextAvailability available) {
        if (available.contexts().isEmpty()) {
            return "write it without an expression";
        }
        if (context.equalsIgnoreCase("secrets") && available.hasContext("env")) {
            return "set an environment variable to it and use that";
        }
        return "use only `" + String.join("`, `", available.contexts()) + "`";
    }

    private static String contextSuggestion(String name) {
        if (isLiteralInAnotherCase(name)) {
            return "write it in lower case";
        }
        return Spelling.nearest(name, ContextAvailability.knownContexts())
                .map(nearest -> "use `" + nearest + "`")
                .orElse("put it in single quotes if it is text");
    }

    private static Optional<SyntaxProblem> function(Expression.Call call, KeyPath key) {
        Optional<Signature> signature =
                Signature.builtIn(call.function()).or(() -> ContextAvailability.of(key).function(call.function()));
        if (signature.isPresent()) {
            return arguments(call, signature.get());
        }
        List<String> special = ContextAvailability.specialFunctions();
        if (special.stream().anyMatch(call.function()::equalsIgnoreCase)) {
            return Optional.of(
                    new SyntaxProblem(
                            "function-unavailable",
                            "function `" + call.function() + "` is not available in `" + key.path() + "`",
                            call.nameSpan()));
        }
        List<String> known = new ArrayList<>(Signature.builtInNames());
        known.addAll(special);
        String suggestion = Spelling.nearest(call.function(), known).map(nearest -> "use `" + nearest + "`").orElse("");
        return Optional.of(
                new SyntaxProblem(
                        "unknown-function", "unknown function `" + call.function() + "`", suggestion, call.nameSpan()));
    }

    private static Optional<SyntaxProblem> arguments(Expression.Call call, Signature signature) {
        int count = call.arguments().size();
        if (!signature.takes(count)) {
            return Optional.of(wrongCount(call, expected(signature), ""));
        }
        return switch (signature.name()) {
            case "case" ->
                    count % 2 == 0
                            ? Optional.of(
                                    wrongCount(
                                            call, "an odd number of arguments", "add a default as the last argument"))
                            : Optional.empty();
            case "format" -> FormatCheck.check(call);
            default -> Optional.empty();
        };
    }

    private static SyntaxProblem wrongCount(Expression.Call call, String expected, String suggestion) {
        return new SyntaxProblem(
                "wrong-argument-count",
                "`" + call.function() + "()` takes " + expected + ", not " + call.arguments().size(),
                suggestion,
                call.span());
    }

    private static String expected(Signature signature) {
        if (signature.most() == 0) {
            return "no arguments";
        }
        if (signature.least() == signature.most()) {
            return signature.least() == 1 ? "1 argument" : signature.least() + " arguments";
        }
        return signature.most() == Signature.ANY_NUMBER
                ? "at least " + signature.least() + (signature.least() == 1 ? " argument" : " arguments")
                : signature.least() + " to " + signature.most() + " arguments";
    }

    private static boolean isLiteralInAnotherCase(String name) {
        return name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false") || name.equalsIgnoreCase("null");
    }
}
