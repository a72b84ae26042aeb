package dev.lintainer.rule;

import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the values of parameters, in cards and in a user's policy.
public final class ParameterValueReader {
    private ParameterValueReader() {}

    /// Gives `entry`'s value to the declared parameter of its name; empty when none is declared, or the value is of
    /// another type.
    public static Optional<Parameter> override(Parameters declared, YamlEntry entry) {
        for (Parameter parameter : declared.values()) {
            if (parameter.name().equals(entry.name())) {
                return read(parameter.value().type(), entry.value())
                        .map(value -> new Parameter(parameter.name(), value));
            }
        }
        return Optional.empty();
    }

    static Optional<ParameterValue> read(String type, YamlNode node) {
        return switch (type) {
            case "string" -> scalar(node, ScalarType.STRING).map(ParameterValue.Text::new);
            case "boolean" ->
                    scalar(node, ScalarType.BOOLEAN)
                            .map(text -> new ParameterValue.Flag(text.equalsIgnoreCase("true")));
            case "integer" -> scalar(node, ScalarType.INTEGER).flatMap(ParameterValueReader::number);
            case "strings" -> texts(node);
            default -> Optional.empty();
        };
    }

    private static Optional<String> scalar(YamlNode node, ScalarType type) {
        return node.resolved() instanceof YamlScalar scalar && scalar.type() == type
                ? Optional.of(scalar.value())
                : Optional.empty();
    }

    private static Optional<ParameterValue> number(String text) {
        try {
            return Optional.of(new ParameterValue.Number(Integer.parseInt(text)));
        } catch (NumberFormatException tooLargeOrNotDecimal) {
            return Optional.empty();
        }
    }

    private static Optional<ParameterValue> texts(YamlNode node) {
        if (!(node.resolved() instanceof YamlSequence sequence)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            Optional<String> text = scalar(item, ScalarType.STRING);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        return Optional.of(new ParameterValue.Texts(texts));
    }
}
