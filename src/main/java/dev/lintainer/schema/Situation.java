package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Location;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A fault with all that is needed to put it into words.
///
/// @param place the value that is judged
/// @param subject what people call that value
record Situation(
        Fault fault, SchemaTrail trail, YamlNode root, Entries entries, PlaceNames names, Place place, String subject) {
    /// The schema that the value does not satisfy.
    JsonNode schema() {
        return trail.schema();
    }

    /// What the keyword that does not hold is given.
    JsonNode demand() {
        return SchemaTree.child(schema(), fault.keyword());
    }

    boolean has(String key) {
        return entries.find(place.value(), key).isPresent();
    }

    /// Whether the mapping that is `depth` steps below the root, on the way to the value, has a key.
    boolean hasAt(int depth, String key) {
        return entries.find(Place.at(root, fault.path().subList(0, depth), entries).value(), key).isPresent();
    }

    SchemaProblem atValue(String code, String message, String suggestion) {
        return new SchemaProblem(code, message, suggestion, place.value().location());
    }

    SchemaProblem atOwner(String code, String message, String suggestion) {
        return new SchemaProblem(code, message, suggestion, place.owner());
    }

    SchemaProblem atKey(String key, String code, String message, String suggestion) {
        return new SchemaProblem(code, message, suggestion, keyPlace(key));
    }

    /// The key of an entry of the mapping that is judged.
    Location keyPlace(String key) {
        return entries.find(place.value(), key).map(entry -> entry.key().location()).orElseGet(place::owner);
    }

    /// What people call the value `depth` steps below the root.
    String nameAt(int depth) {
        return names.name(List.copyOf(fault.path().subList(0, depth)));
    }
}
