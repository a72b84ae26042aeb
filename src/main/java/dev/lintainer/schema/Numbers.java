package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlScalar;

/// Numbers as YAML writes them.
final class Numbers {
    /// The longest decimal number that surely fits a `long`; what is longer is the largest there is.
    private static final int LONGEST_NUMBER = 18;

    private Numbers() {}

    static double of(YamlScalar number) {
        return number.type() == ScalarType.INTEGER ? integer(number.value()) : fraction(number.value());
    }

    static long integer(String text) {
        boolean prefixed = text.startsWith("0x") || text.startsWith("0o");
        String digits = prefixed ? text.substring(2) : text;
        if (digits.length() > LONGEST_NUMBER) {
            return digits.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        int radix = 10;
        if (prefixed) {
            radix = text.charAt(1) == 'x' ? 16 : 8;
        }
        try {
            return Long.parseLong(digits, radix);
        } catch (NumberFormatException tooLarge) {
            return Long.MAX_VALUE;
        }
    }

    static double fraction(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException infiniteOrNotANumber) {
            return Double.NaN;
        }
    }
}
