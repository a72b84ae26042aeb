package dev.lintainer.userrule;

import dev.lintainer.pipeline.graph.Edge;
import dev.lintainer.pipeline.graph.EdgeKind;
import dev.lintainer.pipeline.graph.Node;
import dev.lintainer.pipeline.graph.PipelineGraph;
import java.util.List;

/// The part that the judged node has in an edge.
enum Role {
    SUBJECT,
    OBJECT;

    List<Edge> edges(PipelineGraph graph, Node node, EdgeKind kind) {
        return switch (this) {
            case SUBJECT -> graph.from(node, kind);
            case OBJECT -> graph.to(node, kind);
        };
    }

    Node otherEnd(PipelineGraph graph, Edge edge) {
        return switch (this) {
            case SUBJECT -> graph.object(edge);
            case OBJECT -> graph.subject(edge);
        };
    }
}
