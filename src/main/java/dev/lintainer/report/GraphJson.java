package dev.lintainer.report;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.BuildOutput;
import dev.lintainer.pipeline.graph.Edge;
import dev.lintainer.pipeline.graph.Facts;
import dev.lintainer.pipeline.graph.Node;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.text.Location;
import dev.lintainer.text.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/// The graph as one JSON document, described by `schemas/graph.schema.json`.
final class GraphJson {
    /// Raised when a field changes its meaning or goes; new fields may come at any time.
    private static final int VERSION = 1;

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
        json.writeStringProperty("id", node.id());
        json.writeStringProperty("kind", Words.of(node.kind()));
        value("label", node.label());
        if (!node.variants().isEmpty()) {
            values("variants", node.variants());
        }
        facts(node.facts());
        places("places", node.places());
        json.writeEndObject();
    }

    private void facts(Facts facts) {
        switch (facts) {
            case Facts.Workflow workflow -> {
                json.writeStringProperty("path", pathPrefix + workflow.path());
                strings("events", workflow.events());
            }
            case Facts.Job job -> job(job);
            case Facts.Image image -> {
                json.writeStringProperty("workflow", image.workflow());
                json.writeStringProperty("origin", Words.of(image.origin()));
            }
            case Facts.ImageBuild build -> build(build);
            case Facts.ImageUse use -> use(use);
            case Facts.Mount mount -> {
                json.writeStringProperty("use", mount.use());
                json.writeStringProperty("type", Words.of(mount.type()));
                value("source", mount.source());
                value("target", mount.target());
                json.writeStringProperty("access", Words.of(mount.access()));
            }
            case Facts.File file -> {
                json.writeStringProperty("job", file.job());
                value("path", file.path());
                json.writeStringProperty("origin", Words.of(file.origin()));
            }
            case Facts.Artifact artifact -> {
                json.writeStringProperty("workflow", artifact.workflow());
                json.writeStringProperty("origin", Words.of(artifact.origin()));
                values("paths", artifact.paths());
            }
            case Facts.Cache cache -> {
                json.writeStringProperty("store", Words.of(cache.store()));
                json.writeStringProperty("written", Words.of(cache.written()));
                json.writeStringProperty("read", Words.of(cache.read()));
            }
            case Facts.Registry _ -> {}
            case Facts.UnknownEffects unknown -> json.writeStringProperty("reach", Words.of(unknown.reach()));
        }
    }

    private void job(Facts.Job job) {
        json.writeStringProperty("workflow", job.workflow());
        json.writeStringProperty("name", job.name());
        job.caller().ifPresent(caller -> json.writeStringProperty("caller", caller));
        strings("legs", job.legs());
        json.writeStringProperty("happens", Words.of(job.happens()));
        values("runsOn", job.runsOn());
    }

    private void build(Facts.ImageBuild build) {
        json.writeStringProperty("job", build.job());
        json.writeStringProperty("tool", Words.of(build.tool()));
        value("dockerfile", build.dockerfile());
        value("context", build.context());
        value("target", build.target());
        json.writeObjectPropertyStart("arguments");
        for (Map.Entry<String, Value> argument : new TreeMap<>(build.arguments()).entrySet()) {
            value(argument.getKey(), argument.getValue());
        }
        json.writeEndObject();
        values("platforms", build.platforms());
        json.writeArrayPropertyStart("outputs");
        for (BuildOutput.Format output : build.outputs()) {
            json.writeString(Words.of(output));
        }
        json.writeEndArray();
        json.writeStringProperty("happens", Words.of(build.happens()));
    }

    private void use(Facts.ImageUse use) {
        json.writeStringProperty("job", use.job());
        json.writeStringProperty("manner", Words.of(use.manner()));
        value("image", use.image());
        json.writeStringProperty("supply", Words.of(use.supply()));
        value("user", use.user());
        value("workingDirectory", use.workingDirectory());
        value("name", use.name());
        json.writeStringProperty("happens", Words.of(use.happens()));
    }

    private void strings(String name, List<String> strings) {
        json.writeArrayPropertyStart(name);
        strings.forEach(json::writeString);
        json.writeEndArray();
    }

    private void values(String name, List<Value> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(this::value);
        json.writeEndArray();
    }

    private void value(String name, Optional<Value> value) {
        value.ifPresent(present -> value(name, present));
    }

    private void value(String name, Value value) {
        json.writeName(name);
        value(value);
    }

    private void value(Value value) {
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
