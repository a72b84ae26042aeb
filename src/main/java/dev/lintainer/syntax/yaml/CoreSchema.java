package dev.lintainer.syntax.yaml;

/// What a plain scalar without a tag is under the core schema (https://yaml.org/spec/1.2.2/#1032-tag-resolution).
final class CoreSchema {
    private CoreSchema() {}

    static ScalarType typeOf(String text) {
        if (text.isEmpty()) {
            return ScalarType.NULL;
        }
        return switch (text.charAt(0)) {
            case '~' -> text.length() == 1 ? ScalarType.NULL : ScalarType.STRING;
            case 'n', 'N' -> isNull(text) ? ScalarType.NULL : ScalarType.STRING;
            case 't', 'T', 'f', 'F' -> isBoolean(text) ? ScalarType.BOOLEAN : ScalarType.STRING;
            case '-', '+', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numberType(text);
            default -> ScalarType.STRING;
        };
    }

    private static boolean isNull(String text) {
        return text.equals("null") || text.equals("Null") || text.equals("NULL");
    }

    private static boolean isBoolean(String text) {
        return switch (text) {
            case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
            default -> false;
        };
    }

    private static ScalarType numberType(String text) {
        if (text.startsWith("0o") || text.startsWith("0x")) {
            int base = text.charAt(1) == 'o' ? 8 : 16;
            return text.length() > 2 && digitsFrom(text, 2, base) == text.length()
                    ? ScalarType.INTEGER
                    : ScalarType.STRING;
        }
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int whole = digitsFrom(text, start, 10);
        if (whole == text.length() && whole > start) {
            return ScalarType.INTEGER;
        }
        return isFloat(text, start, whole) ? ScalarType.FLOAT : ScalarType.STRING;
    }

    private static boolean isFloat(String text, int start, int whole) {
        if (isNamedFloat(text, start)) {
            return true;
        }
        int at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            at = digitsFrom(text, at + 1, 10);
        }
        if (at == start || at == start + 1 && text.charAt(start) == '.') {
            return false;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int exponent = at + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
                exponent++;
            }
            at = digitsFrom(text, exponent, 10);
            return at > exponent && at == text.length();
        }
        return at == text.length();
    }

    private static boolean isNamedFloat(String text, int start) {
        return switch (text.substring(start)) {
            case ".inf", ".Inf", ".INF" -> true;
            case ".nan", ".NaN", ".NAN" -> start == 0;
            default -> false;
        };
    }

    private static int digitsFrom(String text, int start, int base) {
        int at = start;
        while (at < text.length() && text.charAt(at) < 0x80 && Character.digit(text.charAt(at), base) >= 0) {
            at++;
        }
        return at;
    }
}
