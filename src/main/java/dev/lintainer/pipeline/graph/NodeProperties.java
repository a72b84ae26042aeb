package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the facts of a node are called, in the order in which they are shown.
final class NodeProperties {
    private final Map<String, Property> fields = new LinkedHashMap<>();

    private NodeProperties() {}

    static Property.Fields of(Node node) {
        NodeProperties properties = new NodeProperties();
        properties.text("id", node.id());
        properties.put("kind", Property.word(node.kind()));
        properties.value("label", node.label());
        if (!node.variants().isEmpty()) {
            properties.put("variants", Property.values(node.variants()));
        }
        properties.facts(node.facts());
        properties.fields.putAll(node.details().fields());
        return new Property.Fields(properties.fields, Optional.empty());
    }

    private void facts(Facts facts) {
        switch (facts) {
            case Facts.Workflow workflow -> {
                put("path", new Property.FilePath(workflow.path(), Optional.empty()));
                put("events", Property.texts(workflow.events()));
            }
            case Facts.Job job -> job(job);
            case Facts.Step step -> {
                text("job", step.job());
                put("happens", Property.word(step.happens()));
            }
            case Facts.Image image -> {
                text("workflow", image.workflow());
                put("origin", Property.word(image.origin()));
            }
            case Facts.ImageBuild build -> build(build);
            case Facts.ImageUse use -> use(use);
            case Facts.Mount mount -> {
                text("use", mount.use());
                put("type", Property.word(mount.type()));
                value("source", mount.source());
                value("target", mount.target());
                put("access", Property.word(mount.access()));
            }
            case Facts.File file -> {
                text("job", file.job());
                value("path", file.path());
                put("origin", Property.word(file.origin()));
            }
            case Facts.Artifact artifact -> {
                text("workflow", artifact.workflow());
                put("origin", Property.word(artifact.origin()));
                put("paths", Property.values(artifact.paths()));
            }
            case Facts.Cache cache -> {
                put("store", Property.word(cache.store()));
                put("written", Property.word(cache.written()));
                put("read", Property.word(cache.read()));
            }
            case Facts.Registry _ -> {}
            case Facts.UnknownEffects unknown -> put("reach", Property.word(unknown.reach()));
        }
    }

    private void job(Facts.Job job) {
        text("workflow", job.workflow());
        text("name", job.name());
        job.caller().ifPresent(caller -> text("caller", caller));
        put("legs", Property.texts(job.legs()));
        put("happens", Property.word(job.happens()));
        put("runsOn", Property.values(job.runsOn()));
    }

    private void build(Facts.ImageBuild build) {
        text("job", build.job());
        put("tool", Property.word(build.tool()));
        value("dockerfile", build.dockerfile());
        value("context", build.context());
        value("target", build.target());
        Map<String, Property> arguments = new LinkedHashMap<>();
        new TreeMap<>(build.arguments()).forEach((name, value) -> arguments.put(name, Property.text(value)));
        put("arguments", new Property.Fields(arguments, Optional.empty()));
        put("platforms", Property.values(build.platforms()));
        put("outputs", Property.texts(build.outputs().stream().map(GraphWord::of).toList()));
        put("happens", Property.word(build.happens()));
    }

    private void use(Facts.ImageUse use) {
        text("job", use.job());
        put("manner", Property.word(use.manner()));
        value("image", use.image());
        put("supply", Property.word(use.supply()));
        value("user", use.user());
        value("workingDirectory", use.workingDirectory());
        value("name", use.name());
        put("happens", Property.word(use.happens()));
    }

    private void put(String name, Property property) {
        fields.put(name, property);
    }

    private void text(String name, String text) {
        put(name, Property.text(text));
    }

    private void value(String name, Value value) {
        put(name, Property.text(value));
    }

    private void value(String name, Optional<Value> value) {
        value.ifPresent(present -> value(name, present));
    }
}
