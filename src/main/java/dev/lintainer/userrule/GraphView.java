package dev.lintainer.userrule;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.graph.Node;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.pipeline.graph.Property;
import dev.lintainer.schema.Datum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A graph and what is said of its nodes, made once for all rules.
record GraphView(PipelineGraph graph, List<Subject> subjects, Map<String, Subject> byId) {
    /// A node with its properties.
    ///
    /// @param datum the properties as schemas judge them
    record Subject(Node node, Property.Fields properties, Datum datum) {}

    static GraphView of(Pipeline pipeline) {
        PipelineGraph graph = PipelineGraph.of(pipeline);
        List<Subject> subjects = new ArrayList<>();
        Map<String, Subject> byId = new HashMap<>();
        for (Node node : graph.nodes()) {
            Property.Fields properties = node.properties();
            Subject subject = new Subject(node, properties, NodeData.of(properties));
            subjects.add(subject);
            byId.put(node.id(), subject);
        }
        return new GraphView(graph, List.copyOf(subjects), byId);
    }

    Subject subject(Node node) {
        return Objects.requireNonNull(byId.get(node.id()));
    }
}
