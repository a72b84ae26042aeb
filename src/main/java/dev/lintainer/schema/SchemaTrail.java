package dev.lintainer.schema;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The schemas on the way from a schema's root to a keyword, each with the depth of the value it judged.
record SchemaTrail(JsonNode document, List<Station> stations) {
    /// @param depth how many steps lead from the root value to the judged one
    /// @param alternatives the `anyOf` that the schema was chosen from, or the missing node
    record Station(JsonNode schema, int depth, JsonNode alternatives) {}

    static SchemaTrail of(JsonNode document, List<Object> path) {
        List<Station> stations = new ArrayList<>();
        stations.add(new Station(document, 0, MissingNode.getInstance()));
        // The last element is the keyword itself.
        for (int i = 0; i < path.size() - 1; i++) {
            Station last = stations.getLast();
            String step = path.get(i).toString();
            switch (step) {
                case "$ref" ->
                        stations.add(
                                new Station(SchemaTree.target(last.schema, document), last.depth, last.alternatives));
                case "properties", "patternProperties" ->
                        stations.add(below(SchemaTree.child(SchemaTree.child(last.schema, step), path.get(++i)), last));
                case "additionalProperties", "items" -> stations.add(below(SchemaTree.child(last.schema, step), last));
                case "anyOf" -> {
                    JsonNode all = SchemaTree.child(last.schema, step);
                    stations.add(new Station(SchemaTree.child(all, path.get(++i)), last.depth, all));
                }
                case "allOf" -> {
                    JsonNode all = SchemaTree.child(last.schema, step);
                    stations.add(new Station(SchemaTree.child(all, path.get(++i)), last.depth, last.alternatives));
                }
                default -> throw new IllegalArgumentException("no schema behind " + step);
            }
        }
        return new SchemaTrail(document, stations);
    }

    private static Station below(JsonNode schema, Station above) {
        return new Station(schema, above.depth + 1, MissingNode.getInstance());
    }

    /// The schema that the keyword belongs to.
    JsonNode schema() {
        return stations.getLast().schema;
    }

    /// The alternatives to that schema, references followed; none where it was not chosen.
    List<JsonNode> alternatives() {
        return resolved(stations.getLast().alternatives);
    }

    /// The alternatives to the nearest chosen schema one level above that schema's value.
    List<JsonNode> alternativesAbove() {
        int depth = stations.getLast().depth;
        for (Station station : stations.reversed()) {
            if (station.depth == depth - 1) {
                return resolved(station.alternatives);
            }
        }
        return List.of();
    }

    /// The alternatives that an `anyOf` of that schema offers, references followed.
    List<JsonNode> offered() {
        return resolved(SchemaTree.child(schema(), "anyOf"));
    }

    private List<JsonNode> resolved(JsonNode anyOf) {
        List<JsonNode> schemas = new ArrayList<>(anyOf.size());
        for (JsonNode alternative : anyOf) {
            schemas.add(SchemaTree.resolved(alternative, document));
        }
        return schemas;
    }

    /// The nearest title on the way that was said of the judged value, or nothing.
    String title() {
        int depth = stations.getLast().depth;
        for (Station station : stations.reversed()) {
            JsonNode title = SchemaTree.child(station.schema, "title");
            if (station.depth == depth && title.isString()) {
                return title.stringValue();
            }
        }
        return "";
    }
}
