package dev.lintainer.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        try (InputStream stream = GraphModel.class.getResourceAsStream("/schemas/graph.schema.json")) {
            if (stream == null) {
                throw new IllegalStateException("no schema of graphs");
            }
            return new GraphModel(SchemaReader.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
