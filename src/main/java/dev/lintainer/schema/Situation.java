package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A fault with all that is needed to put it into words.
///
/// @param place the value that is judged
/// @param subject what people call that value
record Situation(Fault fault, SchemaTrail trail, YamlNode root, Merging merging, PlaceNames names, Place place, String subject) {
    static Situation of(Fault fault, JsonNode document, YamlNode root, SchemaKind kind) {
        Merging merging = Merging.in(kind);
        PlaceNames names = PlaceNames.in(kind);
        return new Situation(
                fault,
                SchemaTrail.of(document, fault.schemaPath()),
                root,
                merging,
                names,
                Place.at(root, fault.path(), merging),
                names.name(fault.path()));
    }

    /// The schema that the value does not satisfy.
    JsonNode schema() {
        return trail.schema();
    }

    /// What the keyword that does not hold is given.
    JsonNode demand() {
        return SchemaTree.child(schema(), fault.keyword());
    }

    boolean has(String key) {
        return hasKey(place, key);
    }

    /// Whether the mapping that is `depth` steps below the root, on the way to the value, has a key.
    boolean hasAt(int depth, String key) {
        return hasKey(Place.at(root, fault.path().subList(0, depth), merging), key);
    }

    private boolean hasKey(Place place, String key) {
        return place.value().resolved() instanceof YamlMapping mapping
                && merging.entry(mapping, key).isPresent();
    }

    SchemaProblem atValue(String code, String message, String suggestion) {
        return new SchemaProblem(code, message, suggestion, place.value().location());
    }

    SchemaProblem atOwner(String code, String message, String suggestion) {
        return new SchemaProblem(code, message, suggestion, place.owner());
    }

    SchemaProblem atKey(String key, String code, String message, String suggestion) {
        return new SchemaProblem(code, message, suggestion, place.keyOf(key, merging));
    }

    /// What people call the value `depth` steps below the root.
    String nameAt(int depth) {
        return names.name(List.copyOf(fault.path().subList(0, depth)));
    }
}
