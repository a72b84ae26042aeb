package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import java.util.ArrayList;
import java.util.List;

/// How a leg of a matrix says what all legs of the job do: with the names of the axes in place of its own values.
///
/// @param runName of the job run, which the symbols of the job begin with
/// @param jobName that stands for it
/// @param values of the axes in which the legs differ, the longest first
record Leg(String runName, String jobName, List<AxisValue> values) {
    /// Longer texts are nobody's name.
    private static final int LONGEST = 10_000;

    Leg {
        values = List.copyOf(values);
    }

    record AxisValue(String text, Symbol symbol) {}

    Value general(Value value) {
        if (value.isKnown() && values.isEmpty()) {
            return value;
        }
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : value.pieces()) {
            switch (piece) {
                case Piece.Literal(String text) -> general(text, pieces);
                case Piece.Hole(Symbol symbol) -> pieces.add(new Piece.Hole(general(symbol)));
            }
        }
        return Value.of(pieces);
    }

    private Symbol general(Symbol symbol) {
        String key = symbol.key();
        String general = key.startsWith(runName + "/") ? jobName + key.substring(runName.length()) : key;
        return new Symbol(withoutNumbers(general), symbol.shape());
    }

    /// What a command gives, or a variable holds after one or the other branch of a script, is told apart by a number:
    /// `build/after branch #12 TAG`. That is another one as soon as the script changes, and no part of a name.
    private static String withoutNumbers(String key) {
        int mark = key.indexOf(NUMBER);
        if (mark < 0) {
            return key;
        }
        int end = mark + NUMBER.length();
        while (end < key.length() && Character.digit(key.charAt(end), 10) >= 0) {
            end++;
        }
        boolean names = end < key.length() && key.charAt(end) == ' ';
        String before = names ? key.substring(0, key.lastIndexOf('/', mark) + 1) : key.substring(0, mark);
        return before + withoutNumbers(key.substring(names ? end + 1 : end));
    }

    private static final String NUMBER = " #";

    private void general(String text, List<Piece> into) {
        if (values.isEmpty() || text.length() > LONGEST) {
            into.add(new Piece.Literal(text));
            return;
        }
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            for (AxisValue value : values) {
                if (isWordAt(text, at, value.text())) {
                    into.add(new Piece.Literal(text.substring(from, at)));
                    into.add(new Piece.Hole(value.symbol()));
                    at += value.text().length() - 1;
                    from = at + 1;
                    break;
                }
            }
        }
        into.add(new Piece.Literal(text.substring(from)));
    }

    /// Whether a value stands there for itself, not as a part of a longer word or number.
    private static boolean isWordAt(String text, int at, String word) {
        int end = at + word.length();
        return text.startsWith(word, at)
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
