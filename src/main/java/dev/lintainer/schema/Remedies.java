package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.ScalarStyle;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What makes a value of one type out of another.
final class Remedies {
    private static final String NONE = "";

    private Remedies() {}

    static String forType(YamlNode found, Set<JsonKind> wanted, JsonNode schema) {
        return found instanceof YamlScalar scalar ? forScalar(scalar, wanted, schema) : NONE;
    }

    private static String forScalar(YamlScalar scalar, Set<JsonKind> wanted, JsonNode schema) {
        if (wanted.contains(JsonKind.STRING) && isRightAsText(scalar.value(), schema)) {
            return "put it in quotes";
        }
        String truth = wanted.contains(JsonKind.BOOLEAN) ? truth(scalar.value()) : NONE;
        boolean quoted = scalar.style() == ScalarStyle.SINGLE_QUOTED || scalar.style() == ScalarStyle.DOUBLE_QUOTED;
        boolean numberWanted = wanted.contains(JsonKind.INTEGER) && isNumber(scalar.value());
        if (quoted && (numberWanted || truth.equals(scalar.value()))) {
            return "remove the quotes";
        }
        if (!truth.isEmpty()) {
            return "write `" + truth + "`";
        }
        boolean listWanted = wanted.contains(JsonKind.ARRAY) && !wanted.contains(JsonKind.OBJECT);
        return listWanted ? "write it as a list" : NONE;
    }

    private static boolean isRightAsText(String text, JsonNode schema) {
        JsonNode values = SchemaTree.child(schema, "enum");
        Pattern pattern = Pattern.compile(SchemaTree.child(schema, "pattern").asString(""));
        return pattern.matcher(text).find() && (values.isEmpty() || SchemaTree.texts(values).contains(text));
    }

    /// What a word for true or false is in YAML 1.2.
    private static String truth(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "on" -> "true";
            case "false", "no", "n", "off" -> "false";
            default -> NONE;
        };
    }

    private static boolean isNumber(String text) {
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits |= c >= '0' && c <= '9';
            if (!(c >= '0' && c <= '9' || c == '.' || c == '-' && i == 0)) {
                return false;
            }
        }
        return digits;
    }
}
