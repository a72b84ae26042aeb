package dev.lintainer.document.bake;

import dev.lintainer.document.value.Value;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Map;

/// What an expression comes to, and where it is written.
public sealed interface BakeValue {
    Location location();

    record Scalar(Type type, Value value, Location location) implements BakeValue {}

    /// Of a [Scalar].
    enum Type {
        STRING,
        NUMBER,
        BOOLEAN
    }

    record Null(Location location) implements BakeValue {}

    record Items(List<BakeValue> items, Location location) implements BakeValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// @param entries in the order in which they are written
    /// @param others whether there may be more of them
    record Fields(Map<String, BakeValue> entries, Others others, Location location) implements BakeValue {}

    enum Others {
        ABSENT,
        POSSIBLE
    }

    /// Anything at all.
    ///
    /// @param key names it, so that the same unknown is known as the same
    record Unknown(String key, Location location) implements BakeValue {}

    /// The same value, written elsewhere; a list or object keeps its own place.
    default BakeValue at(Location place) {
        return switch (this) {
            case Scalar scalar -> new Scalar(scalar.type(), scalar.value(), place);
            case Null _ -> new Null(place);
            case Unknown unknown -> new Unknown(unknown.key(), place);
            case Items items -> items;
            case Fields fields -> fields;
        };
    }

    /// As text, where it is one or may be one.
    default Value text() {
        return switch (this) {
            case Scalar scalar -> scalar.value();
            case Unknown unknown -> Value.unknown(unknown.key());
            case Null _ -> Value.EMPTY;
            case Items _, Fields _ -> Value.unknown("value of " + location().span());
        };
    }

    static BakeValue text(Value value, Location location) {
        return new Scalar(Type.STRING, value, location);
    }
}
