package dev.lintainer.document.bake;

import dev.lintainer.document.bake.BakeValue.Scalar;
import dev.lintainer.document.bake.BakeValue.Type;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.hcl.HclExpression.BinaryOperator;
import dev.lintainer.text.Location;
import java.math.BigDecimal;
import java.util.Optional;

/// Numbers of HCL, as far as they are of a size that people write.
final class Numbers {
    private static final int LONGEST = 30;

    private Numbers() {}

    /// Decimal digits, with a sign or a fraction.
    static Optional<BigDecimal> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean digits = false;
        boolean dot = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            boolean allowed = isDigit || c == '.' && !dot || c == '-' && i == 0;
            if (!allowed) {
                return Optional.empty();
            }
            digits |= isDigit;
            dot |= c == '.';
        }
        return digits ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<BigDecimal> of(BakeValue value) {
        return value instanceof Scalar scalar && scalar.type() != Type.BOOLEAN
                ? scalar.value().literal().flatMap(Numbers::parse)
                : Optional.empty();
    }

    static Scalar scalar(BigDecimal number, Location place) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return new Scalar(Type.NUMBER, Value.known(plain.toPlainString()), place);
    }

    /// A list's index, where it is in the list.
    static Optional<Integer> index(String text, int size) {
        return parse(text)
                .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(size)) < 0)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValue);
    }

    static Optional<Integer> compare(BakeValue left, BakeValue right) {
        Optional<BigDecimal> one = of(left);
        Optional<BigDecimal> other = of(right);
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().compareTo(other.get())) : Optional.empty();
    }

    static Optional<BigDecimal> compute(BinaryOperator operator, BakeValue left, BakeValue right) {
        Optional<BigDecimal> one = of(left);
        Optional<BigDecimal> other = of(right);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        return switch (operator) {
            case ADD -> Optional.of(one.get().add(other.get()));
            case SUBTRACT -> Optional.of(one.get().subtract(other.get()));
            case MULTIPLY -> Optional.of(one.get().multiply(other.get()));
            case DIVIDE -> quotient(one.get(), other.get());
            case MODULO -> other.get().signum() == 0 ? Optional.empty() : Optional.of(one.get().remainder(other.get()));
            case OR, AND, EQUAL, NOT_EQUAL, GREATER_OR_EQUAL, LESS_OR_EQUAL, GREATER, LESS -> Optional.empty();
        };
    }

    /// Only where it comes out even.
    private static Optional<BigDecimal> quotient(BigDecimal one, BigDecimal other) {
        boolean even = other.signum() != 0 && one.remainder(other).signum() == 0;
        return even ? Optional.of(one.divideToIntegralValue(other)) : Optional.empty();
    }
}
