package dev.lintainer.report.configuration;

import dev.lintainer.rule.ParameterValue;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Values as YAML that every reader takes for the same.
final class YamlText {
    private static final HexFormat HEX = HexFormat.of();

    private YamlText() {}

    static String of(ParameterValue value) {
        return switch (value) {
            case ParameterValue.Text(String text) -> scalar(text);
            case ParameterValue.Number(int number) -> String.valueOf(number);
            case ParameterValue.Flag(boolean flag) -> String.valueOf(flag);
            case ParameterValue.Texts(List<String> texts) -> list(texts);
        };
    }

    static String list(List<String> texts) {
        List<String> items = new ArrayList<>();
        texts.forEach(text -> items.add(scalar(text)));
        return "[" + String.join(", ", items) + "]";
    }

    static String scalar(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    /// Whether it needs no quotes, in YAML 1.1 as little as in 1.2.
    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.endsWith(":") || !isLetter(text.charAt(0)) && text.charAt(0) != '.') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && "._/-*+@=:".indexOf(c) < 0) {
                return false;
            }
        }
        return !isWord(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isWord(String lower) {
        return switch (lower) {
            case "true", "false", "null", "yes", "no", "on", "y", "n", ".inf", ".nan", "off" -> true;
            default -> !isLetter(lower.charAt(0)) && lower.length() > 1 && Character.isDigit(lower.charAt(1));
        };
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        quoted.append(c);
                    } else {
                        quoted.append("\\u").append(HEX.toHexDigits(c));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(char c) {
        return c >= ' ' && c < 0x7F || c >= 0xA0 && c != '\u2028' && c != '\u2029' && c != '\uFEFF';
    }
}
