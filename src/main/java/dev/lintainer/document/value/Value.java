package dev.lintainer.document.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A string of a pipeline, as far as it is known before the pipeline runs.
public sealed interface Value {
    /// The pieces from left to right; neighbouring literals are joined, empty ones left out.
    List<Piece> pieces();

    /// Literal text.
    record Known(String text) implements Value {
        @Override
        public List<Piece> pieces() {
            return text.isEmpty() ? List.of() : List.of(new Piece.Literal(text));
        }

        @Override
        public String prefix() {
            return text;
        }

        @Override
        public String suffix() {
            return text;
        }

        @Override
        public Optional<Value> after(String beginning) {
            return text.startsWith(beginning)
                    ? Optional.of(known(text.substring(beginning.length())))
                    : Optional.empty();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Known that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /// Text with holes, at least one of them, e.g. `ci-image:${{ github.sha }}`.
    record Templated(List<Piece> pieces) implements Value {
        public Templated {
            pieces = List.copyOf(pieces);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Templated that && pieces.equals(that.pieces);
        }

        @Override
        public int hashCode() {
            return pieces.hashCode();
        }

        @Override
        public String toString() {
            return render(pieces);
        }
    }

    /// A text of which nothing is known but that it is this one: a single hole of any shape.
    record Unknown(Symbol symbol) implements Value {
        @Override
        public List<Piece> pieces() {
            return List.of(new Piece.Hole(symbol));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Unknown that && symbol.equals(that.symbol);
        }

        @Override
        public int hashCode() {
            return symbol.hashCode();
        }

        @Override
        public String toString() {
            return symbol.toString();
        }
    }

    Known EMPTY = new Known("");

    static Value known(String text) {
        return text.isEmpty() ? EMPTY : new Known(text);
    }

    static Value symbol(Symbol symbol) {
        return symbol.shape() == Symbol.Shape.ANY
                ? new Unknown(symbol)
                : new Templated(List.of(new Piece.Hole(symbol)));
    }

    /// A hole for any text, equal only to holes of the same key.
    static Value unknown(String key) {
        return new Unknown(new Symbol(key, Symbol.Shape.ANY));
    }

    static Value of(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>(pieces.size());
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Literal literal -> text.append(literal.text());
                case Piece.Hole hole -> {
                    flush(text, joined);
                    joined.add(hole);
                }
            }
        }
        if (joined.isEmpty()) {
            return known(text.toString());
        }
        flush(text, joined);
        return joined.size() == 1 && joined.getFirst() instanceof Piece.Hole hole
                ? symbol(hole.symbol())
                : new Templated(joined);
    }

    static Value concat(List<Value> values) {
        if (values.size() == 1) {
            return values.getFirst();
        }
        List<Piece> pieces = new ArrayList<>();
        values.forEach(value -> pieces.addAll(value.pieces()));
        return of(pieces);
    }

    default Value then(Value next) {
        return concat(List.of(this, next));
    }

    /// The text, where it is known.
    default Optional<String> literal() {
        return this instanceof Known known ? Optional.of(known.text()) : Optional.empty();
    }

    default boolean isKnown() {
        return this instanceof Known;
    }

    /// Whether it is the text `expected`, for certain.
    default boolean is(String expected) {
        return this instanceof Known known && known.text().equals(expected);
    }

    /// The literal text before the first hole.
    default String prefix() {
        List<Piece> pieces = pieces();
        return !pieces.isEmpty() && pieces.getFirst() instanceof Piece.Literal literal ? literal.text() : "";
    }

    /// What follows a literal beginning; empty where the value does not begin so.
    default Optional<Value> after(String beginning) {
        if (!prefix().startsWith(beginning)) {
            return Optional.empty();
        }
        List<Piece> rest = new ArrayList<>(pieces());
        if (!beginning.isEmpty()) {
            rest.set(0, new Piece.Literal(prefix().substring(beginning.length())));
        }
        return Optional.of(of(rest));
    }

    /// The literal text after the last hole.
    default String suffix() {
        List<Piece> pieces = pieces();
        return !pieces.isEmpty() && pieces.getLast() instanceof Piece.Literal literal ? literal.text() : "";
    }

    private static void flush(StringBuilder text, List<Piece> into) {
        if (!text.isEmpty()) {
            into.add(new Piece.Literal(text.toString()));
            text.setLength(0);
        }
    }

    private static String render(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Literal literal -> text.append(literal.text());
                case Piece.Hole hole -> text.append(hole.symbol());
            }
        }
        return text.toString();
    }
}
