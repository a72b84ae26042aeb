package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Condition;
import dev.lintainer.document.workflow.WorkflowInput;
import dev.lintainer.syntax.expression.Expression;
import dev.lintainer.syntax.expression.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Expressions evaluated as far as they can be before the run; what remains is a symbol that names the computation, so
/// that two places which compute the same thing agree
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/expressions).
public final class Evaluator {
    private Evaluator() {}

    /// What an expression yields.
    private sealed interface Result {
        /// A string; other unknown results are strings of unknown text.
        record Textual(Value value) implements Result {}

        record Number(double value) implements Result {}

        record Bool(boolean value) implements Result {}

        record Null() implements Result {}

        /// A sequence or mapping, as JSON.
        record Json(String text) implements Result {}

        /// One of two values, of which it is known alike whether they count as true.
        record Either(Value symbol, Presence truth) implements Result {}
    }

    private static final Result NULL = new Result.Null();

    /// A plain number is the number's text, as the workflow parser reads it: `3.10` is `3.1`.
    public static Value evaluate(Text text, Contexts contexts) {
        return switch (text.scalar().type()) {
            case FLOAT -> Value.known(floatText(text.raw()));
            case BOOLEAN -> Value.known(text.raw().toLowerCase(Locale.ROOT));
            case NULL -> Value.EMPTY;
            case STRING, INTEGER -> evaluate(text.template(), contexts);
        };
    }

    private static String floatText(String written) {
        try {
            return numberText(Double.parseDouble(written));
        } catch (NumberFormatException notDecimal) {
            return written;
        }
    }

    public static Value evaluate(Template template, Contexts contexts) {
        List<Value> values = new ArrayList<>(template.parts().size());
        for (Template.Part part : template.parts()) {
            switch (part) {
                case Template.Text literal -> values.add(Value.known(literal.text()));
                case Template.Hole hole -> values.add(evaluate(hole.expression(), contexts));
            }
        }
        return LongValues.bounded(Value.concat(values));
    }

    /// The sequence or mapping that a text stands for which is one expression, as JSON.
    static Optional<String> json(Text text, Contexts contexts) {
        return text.template().parts().size() == 1
                        && text.template().parts().getFirst() instanceof Template.Hole hole
                        && result(hole.expression(), contexts) instanceof Result.Json(String json)
                ? Optional.of(json)
                : Optional.empty();
    }

    public static Value evaluate(Expression expression, Contexts contexts) {
        return LongValues.bounded(text(result(expression, contexts)));
    }

    /// Whether a job or step with this condition runs when all that it waits for succeeded.
    public static Presence holds(Optional<Condition> condition, Contexts contexts) {
        if (condition.isEmpty()) {
            return Presence.YES;
        }
        return switch (condition.get().form()) {
            case MIXED -> Presence.YES;
            case BARE, WRAPPED ->
                    condition
                            .get()
                            .expression()
                            .map(expression -> truth(result(expression, contexts)))
                            .orElse(Presence.MAYBE);
        };
    }

    /// Whether a text such as an input reads as true.
    public static Presence isTrue(Value value) {
        return value.literal()
                .map(text -> text.strip().equalsIgnoreCase("true") ? Presence.YES : Presence.NO)
                .orElse(Presence.MAYBE);
    }

    private static Result result(Expression expression, Contexts contexts) {
        return switch (expression) {
            case Expression.NullLiteral _ -> NULL;
            case Expression.BooleanLiteral literal -> new Result.Bool(literal.value());
            case Expression.NumberLiteral literal -> new Result.Number(literal.value());
            case Expression.StringLiteral literal -> string(Value.known(literal.value()));
            case Expression.Context context -> opaque(key(context, contexts));
            case Expression.Property property -> property(property.target(), property.name(), property, contexts);
            case Expression.Index index -> index(index, contexts);
            case Expression.Wildcard wildcard -> opaque(key(wildcard, contexts));
            case Expression.Call call -> call(call, contexts);
            case Expression.Not not -> not(not, contexts);
            case Expression.Binary binary -> binary(binary, contexts);
            case Expression.Invalid invalid -> opaque("invalid " + invalid.span());
        };
    }

    private static Result property(Expression target, String name, Expression whole, Contexts contexts) {
        if (target instanceof Expression.Context context) {
            String contextName = context.name().toLowerCase(Locale.ROOT);
            Optional<Value> value = contexts.lookUp(contextName, name);
            if (value.isPresent()) {
                return contextName.equals("inputs")
                        ? typed(value.get(), contexts.inputs().type(name.toLowerCase(Locale.ROOT)))
                        : string(value.get());
            }
        }
        List<String> path = path(whole);
        if (path.size() > 2 && path.getFirst().equals("matrix")) {
            Value part = contexts.matrix().get(String.join(".", path.subList(1, path.size())));
            if (part != null) {
                return string(part);
            }
        }
        if (path.size() == 4 && path.get(2).equals("outputs")) {
            switch (path.getFirst()) {
                case "needs", "jobs" -> {
                    return string(contexts.output(path.get(1), path.get(3)));
                }
                case "steps" -> {
                    return string(contexts.stepOutput(path.get(1), path.get(3)));
                }
                default -> {}
            }
        }
        return opaque(key(whole, contexts));
    }

    /// A boolean or number that a workflow's input holds, where its text is known.
    private static Result typed(Value value, WorkflowInput.Type type) {
        return switch (type) {
            case BOOLEAN -> value.is("true") || value.is("false") ? new Result.Bool(value.is("true")) : string(value);
            case NUMBER -> value.literal().flatMap(Evaluator::number).orElseGet(() -> string(value));
            case STRING, CHOICE, ENVIRONMENT -> string(value);
        };
    }

    private static Optional<Result> number(String text) {
        try {
            return Optional.of(new Result.Number(Double.parseDouble(text)));
        } catch (NumberFormatException notNumber) {
            return Optional.empty();
        }
    }

    private static Result index(Expression.Index index, Contexts contexts) {
        return index.index() instanceof Expression.StringLiteral name
                ? property(index.target(), name.value(), index, contexts)
                : opaque(key(index, contexts));
    }

    /// The names of `a.b['c'].d` in lower case; empty where a part is computed.
    private static List<String> path(Expression expression) {
        List<String> names = new ArrayList<>();
        Expression at = expression;
        while (true) {
            switch (at) {
                case Expression.Context context -> {
                    names.addFirst(context.name().toLowerCase(Locale.ROOT));
                    return names;
                }
                case Expression.Property property -> {
                    names.addFirst(property.name().toLowerCase(Locale.ROOT));
                    at = property.target();
                }
                case Expression.Index index when index.index() instanceof Expression.StringLiteral name -> {
                    names.addFirst(name.value().toLowerCase(Locale.ROOT));
                    at = index.target();
                }
                case Expression _ -> {
                    return List.of();
                }
            }
        }
    }

    /// Each operand is evaluated once, so that the work stays linear in the expression's length.
    private static Result call(Expression.Call call, Contexts contexts) {
        String function = call.function().toLowerCase(Locale.ROOT);
        List<Value> arguments = new ArrayList<>(call.arguments().size());
        call.arguments().forEach(argument -> arguments.add(text(result(argument, contexts))));
        Optional<Result> known =
                switch (function) {
                    // Everything is judged for a run in which nothing fails; what waits for a failure may still run.
                    case "success", "always" -> Optional.of(new Result.Bool(true));
                    case "cancelled" -> Optional.of(new Result.Bool(false));
                    case "format" -> ExpressionFunctions.format(arguments).map(Evaluator::string);
                    case "fromjson" -> fromJson(arguments);
                    case "tojson" ->
                            arguments.size() == 1 && ExpressionFunctions.isPlainJson(arguments.getFirst())
                                    ? Optional.of(string(arguments.getFirst()))
                                    : Optional.empty();
                    case "contains", "startswith", "endswith" ->
                            ExpressionFunctions.search(function, arguments).map(Result.Bool::new);
                    default -> Optional.empty();
                };
        return known.orElseGet(() -> opaque(function + arguments));
    }

    private static Optional<Result> fromJson(List<Value> arguments) {
        Optional<String> known = arguments.size() == 1 ? arguments.getFirst().literal() : Optional.empty();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String json = known.get().strip();
        if (json.startsWith("[") || json.startsWith("{")) {
            return Optional.of(new Result.Json(json));
        }
        return ExpressionFunctions.isPlainJson(arguments.getFirst())
                ? Optional.of(string(arguments.getFirst()))
                : Optional.empty();
    }

    private static Result not(Expression.Not not, Contexts contexts) {
        if (not.operand() instanceof Expression.Call call && call.function().equalsIgnoreCase("failure")) {
            return new Result.Bool(true);
        }
        Result operand = result(not.operand(), contexts);
        return switch (truth(operand)) {
            case YES -> new Result.Bool(false);
            case NO -> new Result.Bool(true);
            case MAYBE -> opaque("!" + text(operand));
        };
    }

    private static Result binary(Expression.Binary binary, Contexts contexts) {
        Result left = result(binary.left(), contexts);
        Presence truth = truth(left);
        return switch (binary.operator()) {
            case AND -> {
                if (truth == Presence.NO) {
                    yield left;
                }
                Result right = result(binary.right(), contexts);
                if (truth == Presence.YES) {
                    yield right;
                }
                yield joined(
                        left, binary.operator(), right, truth(right) == Presence.NO ? Presence.NO : Presence.MAYBE);
            }
            case OR -> {
                if (truth == Presence.YES) {
                    yield left;
                }
                Result right = result(binary.right(), contexts);
                yield truth == Presence.NO
                        ? right
                        : joined(
                                left,
                                binary.operator(),
                                right,
                                truth(right) == Presence.YES ? Presence.YES : Presence.MAYBE);
            }
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    compare(left, binary.operator(), result(binary.right(), contexts));
        };
    }

    private static Result joined(Result left, Expression.Operator operator, Result right, Presence truth) {
        return new Result.Either(Value.unknown("(" + text(left) + operator.symbol() + text(right) + ")"), truth);
    }

    private static Result compare(Result left, Expression.Operator operator, Result right) {
        Optional<Boolean> equal = equal(left, right);
        if (equal.isPresent() && operator == Expression.Operator.EQUAL) {
            return new Result.Bool(equal.get());
        }
        if (equal.isPresent() && operator == Expression.Operator.NOT_EQUAL) {
            return new Result.Bool(!equal.get());
        }
        return joined(left, operator, right, Presence.MAYBE);
    }

    /// Known texts are compared without regard to case, a text and a number as numbers.
    private static Optional<Boolean> equal(Result left, Result right) {
        if (left instanceof Result.Textual(Value a) && right instanceof Result.Textual(Value b)) {
            return a.literal().flatMap(x -> b.literal().map(x::equalsIgnoreCase));
        }
        if (left instanceof Result.Bool(boolean a) && right instanceof Result.Bool(boolean b)) {
            return Optional.of(a == b);
        }
        if (left instanceof Result.Number(double a) && right instanceof Result.Number(double b)) {
            return Optional.of(a == b);
        }
        if (left instanceof Result.Bool(boolean flag) && right instanceof Result.Textual(Value text)) {
            return booleanEquals(flag, text);
        }
        if (right instanceof Result.Bool(boolean flag) && left instanceof Result.Textual(Value text)) {
            return booleanEquals(flag, text);
        }
        return Optional.empty();
    }

    /// The inputs of a run that nobody's call is known of are kept as text; `true` stands for the boolean of a typed
    /// one.
    private static Optional<Boolean> booleanEquals(boolean flag, Value text) {
        return text.literal()
                .filter(word -> word.equals("true") || word.equals("false"))
                .map(word -> word.equals("true") == flag);
    }

    private static Presence truth(Result result) {
        return switch (result) {
            case Result.Null _ -> Presence.NO;
            case Result.Bool bool -> bool.value() ? Presence.YES : Presence.NO;
            case Result.Number number ->
                    number.value() != 0 && !Double.isNaN(number.value()) ? Presence.YES : Presence.NO;
            case Result.Textual(Value value) -> truth(value);
            case Result.Either either -> either.truth();
            case Result.Json _ -> Presence.YES;
        };
    }

    private static Presence truth(Value value) {
        return switch (value) {
            case Value.Known known -> truthOfText(known.text());
            case Value.Templated templated ->
                    templated.pieces().stream().anyMatch(Piece.Literal.class::isInstance)
                            ? Presence.YES
                            : Presence.MAYBE;
            case Value.Unknown _ -> Presence.MAYBE;
        };
    }

    /// Texts may have been booleans where they came from, so `false` may be either.
    private static Presence truthOfText(String text) {
        if (text.isEmpty()) {
            return Presence.NO;
        }
        return text.equals("false") ? Presence.MAYBE : Presence.YES;
    }

    private static Value text(Result result) {
        return switch (result) {
            case Result.Null _ -> Value.EMPTY;
            case Result.Bool bool -> Value.known(Boolean.toString(bool.value()));
            case Result.Number number -> Value.known(numberText(number.value()));
            case Result.Textual string -> string.value();
            case Result.Either either -> either.symbol();
            case Result.Json json -> Value.unknown("fromjson " + json.text());
        };
    }

    private static String numberText(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static Result string(Value value) {
        return new Result.Textual(value);
    }

    private static Result opaque(String key) {
        return string(Value.unknown(key));
    }

    /// A name for what an expression computes: equal for equal computations on equal values.
    private static String key(Expression expression, Contexts contexts) {
        return switch (expression) {
            case Expression.Context context -> {
                String name = context.name().toLowerCase(Locale.ROOT);
                yield scope(name, contexts) + name;
            }
            case Expression.Property property ->
                    key(property.target(), contexts) + "." + property.name().toLowerCase(Locale.ROOT);
            case Expression.Index index ->
                    key(index.target(), contexts) + "[" + text(result(index.index(), contexts)) + "]";
            case Expression.Wildcard wildcard -> key(wildcard.target(), contexts) + ".*";
            case Expression.Call _,
                    Expression.Not _,
                    Expression.Binary _,
                    Expression.NullLiteral _,
                    Expression.BooleanLiteral _,
                    Expression.NumberLiteral _,
                    Expression.StringLiteral _,
                    Expression.Invalid _ ->
                    text(result(expression, contexts)).toString();
        };
    }

    private static String scope(String context, Contexts contexts) {
        return switch (context) {
            case "github", "vars", "secrets", "runner" -> "";
            case "inputs" -> contexts.workflow() + "/";
            default -> contexts.job() + "/";
        };
    }
}
