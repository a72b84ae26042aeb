package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is said of a node, as plain data: what programs read in the JSON of a graph is what rules of users judge. What
/// is not known is a text with holes, whatever it would be if it were known.
public sealed interface Property {
    /// Where it is written, where that is another place than the node's.
    Optional<Location> place();

    record Text(Value value, Optional<Location> place) implements Property {}

    /// A file of the repository.
    ///
    /// @param path from the repository's root, written with `/`
    record FilePath(String path, Optional<Location> place) implements Property {}

    record Number(long value, Optional<Location> place) implements Property {}

    record Flag(boolean value, Optional<Location> place) implements Property {}

    record Items(List<Property> items, Optional<Location> place) implements Property {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// @param fields in the order in which they are shown
    record Fields(Map<String, Property> fields, Optional<Location> place) implements Property {
        public static final Fields NONE = new Fields(Map.of(), Optional.empty());

        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    static Property text(String text) {
        return text(Value.known(text));
    }

    static Property text(Value value) {
        return new Text(value, Optional.empty());
    }

    static Property text(Value value, Location place) {
        return new Text(value, Optional.of(place));
    }

    static Property text(Located located) {
        return text(located.value(), located.location());
    }

    /// A constant as programs read it: in lower case, its words joined by `-`.
    static Property word(Enum<?> constant) {
        return text(GraphWord.of(constant));
    }

    static Property texts(List<String> texts) {
        List<Property> items = new ArrayList<>();
        texts.forEach(text -> items.add(text(text)));
        return new Items(items, Optional.empty());
    }

    static Property values(List<Value> values) {
        List<Property> items = new ArrayList<>();
        values.forEach(value -> items.add(text(value)));
        return new Items(items, Optional.empty());
    }

    /// @param what names it where it is not known
    static Property flag(Presence presence, String what, Location place) {
        return switch (presence) {
            case YES -> new Flag(true, Optional.of(place));
            case NO -> new Flag(false, Optional.of(place));
            case MAYBE -> text(Value.unknown(what), place);
        };
    }

    /// A whole number, where the text is one; other text is what it is.
    static Property number(Value value, Location place) {
        Optional<String> digits = value.literal().filter(Property::isNumber);
        return digits.isPresent() ? new Number(Long.parseLong(digits.get()), Optional.of(place)) : text(value, place);
    }

    private static boolean isNumber(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text.length() < LONGEST_NUMBER;
    }

    /// What is shorter surely fits a `long`.
    int LONGEST_NUMBER = 18;

    /// Whether nothing in it is unknown.
    default boolean isKnown() {
        return switch (this) {
            case Text(Value value, _) -> value.isKnown();
            case FilePath _, Number _, Flag _ -> true;
            case Items(List<Property> items, _) -> items.stream().allMatch(Property::isKnown);
            case Fields(Map<String, Property> fields, _) -> fields.values().stream().allMatch(Property::isKnown);
        };
    }

    /// What two accounts of one thing agree in; what they differ in is unknown.
    ///
    /// @param name of the property
    default Property agreed(Property other, String name) {
        if (this instanceof Fields(Map<String, Property> left, _)
                && other instanceof Fields(Map<String, Property> right, _)) {
            Map<String, Property> agreed = new LinkedHashMap<>();
            left.forEach((key, value) -> {
                Property counterpart = right.get(key);
                agreed.put(key, counterpart == null ? text(Value.unknown(key)) : value.agreed(counterpart, key));
            });
            right.keySet().forEach(key -> agreed.putIfAbsent(key, text(Value.unknown(key))));
            return new Fields(agreed, place());
        }
        return isSame(other) ? this : text(Value.unknown(name));
    }

    private boolean isSame(Property other) {
        return withoutPlaces().equals(other.withoutPlaces());
    }

    /// The same wherever it is written.
    default Property withoutPlaces() {
        return switch (this) {
            case Text(Value value, _) -> new Text(value, Optional.empty());
            case FilePath(String path, _) -> new FilePath(path, Optional.empty());
            case Number(long value, _) -> new Number(value, Optional.empty());
            case Flag(boolean value, _) -> new Flag(value, Optional.empty());
            case Items(List<Property> items, _) ->
                    new Items(items.stream().map(Property::withoutPlaces).toList(), Optional.empty());
            case Fields(Map<String, Property> fields, _) -> {
                Map<String, Property> plain = new LinkedHashMap<>();
                fields.forEach((name, value) -> plain.put(name, value.withoutPlaces()));
                yield new Fields(plain, Optional.empty());
            }
        };
    }
}
