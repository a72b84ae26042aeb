package dev.lintainer.document.value;

/// A part of a [Value]: text, or a hole.
public sealed interface Piece {
    record Literal(String text) implements Piece {
        @Override
        public boolean equals(Object other) {
            return other instanceof Literal that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    record Hole(Symbol symbol) implements Piece {
        @Override
        public boolean equals(Object other) {
            return other instanceof Hole that && symbol.equals(that.symbol);
        }

        @Override
        public int hashCode() {
            return symbol.hashCode();
        }
    }
}
