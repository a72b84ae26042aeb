package dev.lintainer.report.graph;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.graph.Edge;
import dev.lintainer.pipeline.graph.Node;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.pipeline.graph.Property;
import dev.lintainer.report.JsonText;
import dev.lintainer.report.Words;
import dev.lintainer.text.Location;
import dev.lintainer.text.Position;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// The graph as one JSON document, described by `schemas/graph.schema.json`.
final class GraphJson {
    /// Raised when a field changes its meaning or goes; new fields may come at any time.
    private static final int VERSION = 2;

    private final String pathPrefix;
    private final JsonGenerator json;

    private GraphJson(String pathPrefix, JsonGenerator json) {
        this.pathPrefix = pathPrefix;
        this.json = json;
    }

    static String render(PipelineGraph graph, String pathPrefix) {
        return JsonText.write(json -> {
            GraphJson writer = new GraphJson(pathPrefix, json);
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeArrayPropertyStart("nodes");
            graph.nodes().forEach(writer::node);
            json.writeEndArray();
            json.writeArrayPropertyStart("edges");
            graph.edges().forEach(writer::edge);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void edge(Edge edge) {
        json.writeStartObject();
        json.writeStringProperty("from", edge.from());
        json.writeStringProperty("kind", Words.of(edge.kind()));
        json.writeStringProperty("to", edge.to());
        json.writeStringProperty("certainty", Words.of(edge.sureness()));
        places("proof", edge.proof());
        json.writeEndObject();
    }

    private void node(Node node) {
        json.writeStartObject();
        fields(node.properties());
        places("places", node.places());
        json.writeEndObject();
    }

    private void fields(Property.Fields fields) {
        fields.fields()
                .forEach((name, property) -> {
                    json.writeName(name);
                    property(property);
                });
    }

    private void property(Property property) {
        switch (property) {
            case Property.Text(Value value, _) -> value(value);
            case Property.FilePath(String path, _) -> json.writeString(pathPrefix + path);
            case Property.Number(long number, _) -> json.writeNumber(number);
            case Property.Flag(boolean flag, _) -> json.writeBoolean(flag);
            case Property.Items(List<Property> items, _) -> {
                json.writeStartArray();
                items.forEach(this::property);
                json.writeEndArray();
            }
            case Property.Fields fields -> {
                json.writeStartObject();
                fields(fields);
                json.writeEndObject();
            }
        }
    }

    private void value(Value value) {
        Optional<String> known = value.literal();
        if (known.isPresent()) {
            json.writeString(known.get());
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("text", value.toString());
        json.writeArrayPropertyStart("holes");
        for (Piece piece : value.pieces()) {
            if (piece instanceof Piece.Hole hole) {
                json.writeString(hole.symbol().key());
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void places(String name, List<Location> places) {
        json.writeArrayPropertyStart(name);
        places.forEach(this::place);
        json.writeEndArray();
    }

    private void place(Location place) {
        Position start = place.start();
        Position end = place.end();
        json.writeStartObject();
        json.writeStringProperty("path", pathPrefix + place.file().path());
        json.writeNumberProperty("line", start.line());
        json.writeNumberProperty("column", start.column());
        json.writeNumberProperty("endLine", end.line());
        json.writeNumberProperty("endColumn", end.column());
        json.writeNumberProperty("offset", place.span().start());
        json.writeNumberProperty("endOffset", place.span().end());
        json.writeEndObject();
    }
}
