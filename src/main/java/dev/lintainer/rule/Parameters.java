package dev.lintainer.rule;

import java.util.ArrayList;
import java.util.List;

/// The parameters of one rule with the values in force. Asking for a parameter that the rule's card does not declare,
/// or declares with another type, is a fault of the rule and throws.
public record Parameters(List<Parameter> values) {
    public static final Parameters NONE = new Parameters(List.of());

    public Parameters {
        values = List.copyOf(values);
    }

    public String text(String name) {
        return value(name) instanceof ParameterValue.Text text ? text.value() : mistyped(name, "string");
    }

    public int number(String name) {
        return value(name) instanceof ParameterValue.Number number ? number.value() : mistyped(name, "integer");
    }

    public boolean flag(String name) {
        return value(name) instanceof ParameterValue.Flag flag ? flag.value() : mistyped(name, "boolean");
    }

    public List<String> texts(String name) {
        return value(name) instanceof ParameterValue.Texts texts ? texts.values() : mistyped(name, "strings");
    }

    /// These parameters with some values replaced by name; what the card does not declare is left out.
    public Parameters overriddenBy(Parameters others) {
        if (others.values.isEmpty()) {
            return this;
        }
        List<Parameter> result = new ArrayList<>();
        for (Parameter declared : values) {
            Parameter inForce = declared;
            for (Parameter other : others.values) {
                if (other.name().equals(declared.name())) {
                    inForce = other;
                }
            }
            result.add(inForce);
        }
        return new Parameters(result);
    }

    private ParameterValue value(String name) {
        for (Parameter parameter : values) {
            if (parameter.name().equals(name)) {
                return parameter.value();
            }
        }
        throw new IllegalArgumentException("undeclared parameter: " + name);
    }

    private static <T> T mistyped(String name, String type) {
        throw new IllegalArgumentException("parameter " + name + " is not declared as " + type);
    }
}
