package dev.lintainer.document.bake;

import dev.lintainer.document.bake.BakeValue.Items;
import dev.lintainer.document.bake.BakeValue.Null;
import dev.lintainer.document.bake.BakeValue.Scalar;
import dev.lintainer.document.bake.BakeValue.Type;
import dev.lintainer.document.bake.BakeValue.Unknown;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.hcl.HclExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a variable holds: what the environment sets it to, as its type or that of its default reads it, else the
/// default (https://docs.docker.com/build/bake/variables/).
record VariableValue(BakeVariable variable, BakeEnvironment environment, String key) {
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

    BakeValue of(Evaluation evaluation) {
        Optional<Value> set = environment.variable().apply(variable.name());
        Optional<BakeValue> otherwise =
                variable.defaultValue()
                        .map(expression -> evaluation.evaluate(expression, Frame.of(variable.location().file())));
        if (set.isPresent()) {
            return overridden(set.get(), otherwise);
        }
        if (otherwise.isPresent()) {
            return otherwise.get();
        }
        return variable.type().isPresent()
                ? new Null(variable.location())
                : BakeValue.text(Value.EMPTY, variable.location());
    }

    private BakeValue overridden(Value set, Optional<BakeValue> otherwise) {
        Optional<String> type = variable.type().flatMap(VariableValue::name);
        if (variable.type().isPresent()) {
            return type.map(name -> typed(name, set)).orElseGet(() -> list(set));
        }
        BakeValue value = otherwise.orElseGet(() -> new Null(variable.location()));
        return switch (value) {
            case Scalar scalar ->
                    switch (scalar.type()) {
                        case STRING -> text(set);
                        case NUMBER -> typed("number", set);
                        case BOOLEAN -> typed("bool", set);
                    };
            case Null _ -> text(set);
            // A list without a type cannot be set at all: buildx refuses to.
            case Items _, BakeValue.Fields _ -> set instanceof Value.Unknown ? value : unknown();
            case Unknown _ -> unknown();
        };
    }

    private static Optional<String> name(HclExpression type) {
        return switch (type) {
            case HclExpression.Variable variable -> Optional.of(variable.name());
            case HclExpression.Template template -> template.literal();
            default -> Optional.empty();
        };
    }

    private BakeValue typed(String type, Value set) {
        return switch (type) {
            case "string" -> text(set);
            case "bool" ->
                    set.literal()
                            .filter(text -> TRUE.contains(text) || FALSE.contains(text))
                            .<BakeValue>map(text ->
                                    new Scalar(
                                            Type.BOOLEAN,
                                            Value.known(Boolean.toString(TRUE.contains(text))),
                                            variable.location()))
                            .orElseGet(this::unknown);
            case "number" ->
                    set.literal()
                            .flatMap(Numbers::parse)
                            .<BakeValue>map(number -> Numbers.scalar(number, variable.location()))
                            .orElseGet(this::unknown);
            default -> unknown();
        };
    }

    /// `list(string)` and the like take values parted by commas.
    private BakeValue list(Value set) {
        boolean ofText =
                variable.type().isPresent()
                        && variable.type().get() instanceof HclExpression.Call call
                        && (call.function().equals("list") || call.function().equals("set"))
                        && call.arguments().size() == 1
                        && name(call.arguments().getFirst()).filter("string"::equals).isPresent();
        Optional<String> known = set.literal().filter(text -> text.indexOf('"') < 0);
        if (!ofText || known.isEmpty()) {
            return unknown();
        }
        List<BakeValue> items = new ArrayList<>();
        for (String item : known.get().split(",", -1)) {
            items.add(BakeValue.text(Value.known(item), variable.location()));
        }
        return new Items(items, variable.location());
    }

    private BakeValue text(Value set) {
        return BakeValue.text(set, variable.location());
    }

    private BakeValue unknown() {
        return new Unknown(key, variable.location());
    }
}
