package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;

/// Keeps values from growing: a text that is put together of itself again and again would soon fill the memory.
public final class LongValues {
    private LongValues() {}

    /// Longer than any text whose content matters here.
    private static final int LONGEST = 20_000;

    /// The value, or a symbol for it when it is too long.
    public static Value bounded(Value value) {
        long length = 0;
        for (Piece piece : value.pieces()) {
            length +=
                    switch (piece) {
                        case Piece.Literal literal -> literal.text().length();
                        case Piece.Hole hole -> hole.symbol().key().length();
                    };
        }
        return length <= LONGEST ? value : Value.unknown("long text " + Integer.toHexString(value.hashCode()));
    }
}
