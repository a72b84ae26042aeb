package dev.lintainer.userrule;

import dev.lintainer.pipeline.graph.Property;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// The way from a node to one of its properties, or to a part of one.
///
/// @param steps names of fields and, in lists, positions counted from 0
record PropertyPath(List<String> steps) {
    PropertyPath {
        steps = List.copyOf(steps);
    }

    /// `labels.owner`
    static PropertyPath dotted(String text) {
        return new PropertyPath(List.of(text.split("\\.", -1)));
    }

    /// A JSON Pointer (https://www.rfc-editor.org/rfc/rfc6901).
    static PropertyPath pointer(String text) {
        if (text.isEmpty()) {
            return new PropertyPath(List.of());
        }
        List<String> steps = List.of(text.substring(1).split("/", -1));
        return new PropertyPath(steps.stream().map(step -> step.replace("~1", "/").replace("~0", "~")).toList());
    }

    /// Names and indexes as a schema's judgement gives them.
    static PropertyPath of(List<Object> steps) {
        return new PropertyPath(steps.stream().map(Object::toString).toList());
    }

    /// The name of the node's property.
    String first() {
        return steps.isEmpty() ? "" : steps.getFirst();
    }

    Optional<Property> in(Property.Fields properties) {
        Optional<Property> property = Optional.of(properties);
        for (String step : steps) {
            property = property.flatMap(found -> child(found, step));
        }
        return property;
    }

    /// The place of the property, or of the nearest one around it that has one.
    Optional<Location> place(Property.Fields properties) {
        Optional<Property> property = Optional.of(properties);
        Optional<Location> place = Optional.empty();
        for (String step : steps) {
            property = property.flatMap(found -> child(found, step));
            Optional<Location> nearer = property.flatMap(Property::place);
            place = nearer.isPresent() ? nearer : place;
        }
        return place;
    }

    private static Optional<Property> child(Property property, String step) {
        return switch (property) {
            case Property.Fields fields -> Optional.ofNullable(fields.fields().get(step));
            case Property.Items items -> index(step).filter(i -> i < items.items().size()).map(items.items()::get);
            case Property.Text _, Property.FilePath _, Property.Number _, Property.Flag _ -> Optional.empty();
        };
    }

    private static Optional<Integer> index(String step) {
        boolean digits = !step.isEmpty() && step.length() < 6 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(step)) : Optional.empty();
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
