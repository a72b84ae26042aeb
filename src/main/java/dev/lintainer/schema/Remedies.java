package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.ScalarStyle;
import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import java.util.Locale;
import java.util.Set;

/// What makes a value of one type out of another.
final class Remedies {
    private static final String NONE = "";

    private Remedies() {}

    static String forType(YamlNode found, Set<JsonKind> wanted) {
        return found instanceof YamlScalar scalar ? forScalar(scalar, wanted) : NONE;
    }

    private static String forScalar(YamlScalar scalar, Set<JsonKind> wanted) {
        boolean textWanted = wanted.contains(JsonKind.STRING);
        if (scalar.type() != ScalarType.STRING) {
            return textWanted ? "put it in quotes" : NONE;
        }
        String truth = wanted.contains(JsonKind.BOOLEAN) ? truth(scalar.value()) : NONE;
        if (!truth.isEmpty()) {
            return "write `" + truth + "`";
        }
        boolean quoted = scalar.style() == ScalarStyle.SINGLE_QUOTED || scalar.style() == ScalarStyle.DOUBLE_QUOTED;
        if (quoted && wanted.contains(JsonKind.INTEGER) && isNumber(scalar.value())) {
            return "remove the quotes";
        }
        boolean listWanted = wanted.contains(JsonKind.ARRAY) && !textWanted && !wanted.contains(JsonKind.OBJECT);
        return listWanted ? "write it as a list" : NONE;
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
