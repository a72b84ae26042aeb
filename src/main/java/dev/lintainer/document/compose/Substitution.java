package dev.lintainer.document.compose;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a text with substitutions becomes, as far as its variables are known.
final class Substitution {
    private Substitution() {}

    static Value of(List<TextPiece> pieces, Function<String, Optional<Value>> variables) {
        List<Value> values = new ArrayList<>(pieces.size());
        for (TextPiece piece : pieces) {
            values.add(
                    switch (piece) {
                        case TextPiece.Literal literal -> Value.known(literal.text());
                        case TextPiece.Variable variable -> of(variable, variables);
                        case TextPiece.Invalid invalid -> Value.unknown("invalid substitution");
                    });
        }
        return Value.concat(values);
    }

    private static Value of(TextPiece.Variable variable, Function<String, Optional<Value>> variables) {
        Optional<Value> found = variables.apply(variable.name());
        return switch (variable.operator()) {
            case NONE -> found.orElse(Value.EMPTY);
            // Compose stops where it is missing, so nothing can be said about the text.
            case REQUIRED_SET, REQUIRED_NOT_EMPTY -> found.orElse(Value.unknown("missing " + variable.name()));
            case DEFAULT_IF_UNSET -> withDefault(variable, found, isSet(found), variables);
            case DEFAULT_IF_EMPTY -> withDefault(variable, found, isNotEmpty(found), variables);
            case ALTERNATIVE_IF_SET -> withAlternative(variable, found, isSet(found), variables);
            case ALTERNATIVE_IF_NOT_EMPTY -> withAlternative(variable, found, isNotEmpty(found), variables);
        };
    }

    private enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private static Value withDefault(
            TextPiece.Variable variable,
            Optional<Value> found,
            Answer present,
            Function<String, Optional<Value>> variables) {
        return switch (present) {
            case YES -> found.orElse(Value.EMPTY);
            case NO -> of(variable.operand(), variables);
            case UNKNOWN -> either(variable, found, variables);
        };
    }

    private static Value withAlternative(
            TextPiece.Variable variable,
            Optional<Value> found,
            Answer present,
            Function<String, Optional<Value>> variables) {
        return switch (present) {
            case YES -> of(variable.operand(), variables);
            case NO -> Value.EMPTY;
            case UNKNOWN -> either(variable, found, variables);
        };
    }

    /// A text that is the same wherever the same value, operator and operand meet.
    private static Value either(
            TextPiece.Variable variable, Optional<Value> found, Function<String, Optional<Value>> variables) {
        Value operand = of(variable.operand(), variables);
        return Value.unknown(found.orElse(Value.EMPTY) + variable.operator().sign() + operand);
    }

    /// A value that is wholly unknown may as well come from a variable that is not set.
    private static Answer isSet(Optional<Value> found) {
        if (found.isEmpty()) {
            return Answer.NO;
        }
        return found.get() instanceof Value.Unknown ? Answer.UNKNOWN : Answer.YES;
    }

    private static Answer isNotEmpty(Optional<Value> found) {
        if (found.isEmpty() || found.get().is("")) {
            return Answer.NO;
        }
        return found.get().pieces().stream().anyMatch(Substitution::hasText) ? Answer.YES : Answer.UNKNOWN;
    }

    private static boolean hasText(Piece piece) {
        return switch (piece) {
            case Piece.Literal literal -> true;
            case Piece.Hole hole -> hole.symbol().shape() != Symbol.Shape.ANY;
        };
    }
}
