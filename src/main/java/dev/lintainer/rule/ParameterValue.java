package dev.lintainer.rule;

import java.util.List;

/// The value of a rule's parameter. Values of one record are of one type.
public sealed interface ParameterValue {
    record Text(String value) implements ParameterValue {}

    record Number(int value) implements ParameterValue {}

    record Flag(boolean value) implements ParameterValue {}

    record Texts(List<String> values) implements ParameterValue {
        public Texts {
            values = List.copyOf(values);
        }
    }

    /// The type's name in cards and in messages to users.
    default String type() {
        return switch (this) {
            case Text text -> "string";
            case Number number -> "integer";
            case Flag flag -> "boolean";
            case Texts texts -> "strings";
        };
    }
}
