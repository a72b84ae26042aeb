package dev.lintainer.pipeline.graph;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.flow.RunGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// The pipeline as nodes and edges, both in the order of their ids.
public final class PipelineGraph {
    private final List<Node> nodes;
    private final List<Edge> edges;
    private final Map<String, Node> byId;
    private final Map<End, List<Edge>> from;
    private final Map<End, List<Edge>> to;

    PipelineGraph(List<Node> nodes, List<Edge> edges) {
        this.nodes = List.copyOf(nodes);
        this.edges = List.copyOf(edges);
        this.byId = new HashMap<>();
        this.from = new HashMap<>();
        this.to = new HashMap<>();
        this.nodes.forEach(node -> byId.put(node.id(), node));
        for (Edge edge : this.edges) {
            from.computeIfAbsent(new End(edge.from(), edge.kind()), _ -> new ArrayList<>()).add(edge);
            to.computeIfAbsent(new End(edge.to(), edge.kind()), _ -> new ArrayList<>()).add(edge);
        }
    }

    public static PipelineGraph of(Pipeline pipeline) {
        return of(pipeline, _ -> true);
    }

    /// @param wanted says by the path of a workflow whether it is shown; what calls it is shown with it
    public static PipelineGraph of(Pipeline pipeline, Predicate<String> wanted) {
        Draft draft = new Draft();
        Acts acts = new Acts();
        Callers callers = Callers.of(pipeline.repository().workflows());
        List<RunDrawing> traces = new ArrayList<>();
        for (RunGraph run : pipeline.runs()) {
            if (isWanted(run, wanted)) {
                traces.add(new RunDrawing(run, pipeline, JobNodes.of(run.run(), callers), draft, acts));
            }
        }
        traces.forEach(RunDrawing::drawJobs);
        traces.forEach(RunDrawing::drawActs);
        traces.forEach(RunDrawing::drawFlows);
        WorkflowNodes.drawTriggers(pipeline.repository().workflows(), draft);
        return draft.finished();
    }

    private static boolean isWanted(RunGraph graph, Predicate<String> wanted) {
        return wanted.test(graph.run().workflow().source().path())
                || graph.run().jobs().stream().anyMatch(job -> wanted.test(job.workflow().source().path()));
    }

    public List<Node> nodes() {
        return nodes;
    }

    public List<Edge> edges() {
        return edges;
    }

    public Optional<Node> node(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The edges of a kind that a node is the subject of.
    public List<Edge> from(Node node, EdgeKind kind) {
        return from.getOrDefault(new End(node.id(), kind), List.of());
    }

    /// The edges of a kind that a node is the object of.
    public List<Edge> to(Node node, EdgeKind kind) {
        return to.getOrDefault(new End(node.id(), kind), List.of());
    }

    public Node subject(Edge edge) {
        return Objects.requireNonNull(byId.get(edge.from()));
    }

    public Node object(Edge edge) {
        return Objects.requireNonNull(byId.get(edge.to()));
    }

    private record End(String node, EdgeKind kind) {}
}
