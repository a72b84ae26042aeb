package dev.lintainer.syntax.expression;

import java.util.OptionalDouble;

/// The values of literals, read as the runner reads them
/// (https://github.com/actions/runner/blob/main/src/Sdk/Expressions/Sdk/ExpressionUtility.cs).
final class Literals {
    private static final int HEXADECIMAL = 16;
    private static final int OCTAL = 8;

    /// The largest value that fits into the runner's 32 bits.
    private static final long LARGEST = 0xFFFF_FFFFL;

    private Literals() {}

    /// The content of a string, given with its quotes.
    static String string(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("''", "'");
    }

    /// The value of a number: decimal with an optional sign, fraction and exponent, `0x` and `0o` with up to 32 bits,
    /// which are taken as a signed number.
    static OptionalDouble number(String text) {
        if (text.startsWith("0x")) {
            return digits(text, HEXADECIMAL);
        }
        if (text.startsWith("0o")) {
            return digits(text, OCTAL);
        }
        boolean signed = text.startsWith("-") || text.startsWith("+");
        if (text.substring(signed ? 1 : 0).equalsIgnoreCase("Infinity")) {
            return OptionalDouble.of(text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return isDecimal(text, signed ? 1 : 0) ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    private static OptionalDouble digits(String text, int radix) {
        long value = 0;
        for (int i = 2; i < text.length(); i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), radix) : -1;
            value = value * radix + digit;
            if (digit < 0 || value > LARGEST) {
                return OptionalDouble.empty();
            }
        }
        return text.length() > 2 ? OptionalDouble.of((int) value) : OptionalDouble.empty();
    }

    private static boolean isDecimal(String text, int from) {
        int whole = skipDigits(text, from);
        int at = whole;
        int digits = whole - from;
        if (at < text.length() && text.charAt(at) == '.') {
            at = skipDigits(text, whole + 1);
            digits += at - whole - 1;
        }
        if (digits == 0) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            boolean signed = at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+');
            int exponent = at + (signed ? 2 : 1);
            at = skipDigits(text, exponent);
            return at > exponent && at == text.length();
        }
        return at == text.length();
    }

    private static int skipDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /// Whether the text can name a context, a function or a property.
    static boolean isName(String text) {
        if (text.isEmpty() || !isNameStart(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!isNamePart(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    static boolean isNamePart(char c) {
        return isNameStart(c) || c >= '0' && c <= '9' || c == '-';
    }
}
