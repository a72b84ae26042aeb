package dev.lintainer.schema;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What the documented model of a pipeline, `schemas/graph.schema.json`, says of its nodes.
public final class GraphModel {
    private static final String PLACES = "places";

    private final JsonNode document;

    private GraphModel(JsonNode document) {
        this.document = document;
    }

    public static GraphModel read() {
        return new GraphModel(SchemaTree.of(SchemaText.read("graph.schema.json")));
    }

    /// The names of what is said of a kind of node, apart from its places.
    public Set<String> properties(String kind) {
        Set<String> names = new TreeSet<>();
        for (JsonNode definition : SchemaTree.child(document, "$defs")) {
            JsonNode properties = SchemaTree.child(definition, "properties");
            if (kinds(SchemaTree.child(properties, "kind")).contains(kind)) {
                names.addAll(properties.propertyNames());
            }
        }
        names.remove(PLACES);
        return names;
    }

    private static List<String> kinds(JsonNode kind) {
        return kind.has("const")
                ? List.of(SchemaTree.child(kind, "const").asString())
                : SchemaTree.texts(SchemaTree.child(kind, "enum"));
    }
}
