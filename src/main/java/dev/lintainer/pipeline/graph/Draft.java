package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.graph.Edge.Sureness;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A graph in the making: what is said of one thing or relation several times is put together.
final class Draft {
    /// Programs that read a graph ask where, not how often.
    private static final int MOST_PLACES = 100;

    private final Map<String, Parts> nodes = new HashMap<>();
    private final Map<Relation, Proof> edges = new HashMap<>();

    private record Parts(
            Facts facts, Property.Fields details, Value label, Set<Value> variants, Set<Location> places) {}

    private record Relation(String from, EdgeKind kind, String to) {}

    private record Proof(Sureness sureness, Set<Location> places) {}

    void node(String id, Facts facts, Value label, Location place) {
        node(id, facts, Property.Fields.NONE, label, place);
    }

    void node(String id, Facts facts, Property.Fields details, Value label, Location place) {
        Parts parts =
                nodes.merge(
                        id,
                        new Parts(facts, details, label, new LinkedHashSet<>(), new TreeSet<>()),
                        (old, more) ->
                                new Parts(
                                        Facts.together(old.facts(), more.facts()),
                                        together(old.details(), more.details()),
                                        old.label(),
                                        old.variants(),
                                        old.places()));
        if (parts.places().size() < MOST_PLACES) {
            parts.places().add(place);
        }
    }

    /// What is said once counts; an account that says nothing at all contradicts nobody.
    private static Property.Fields together(Property.Fields one, Property.Fields other) {
        if (one.fields().isEmpty() || other.fields().isEmpty()) {
            return one.fields().isEmpty() ? other : one;
        }
        return one.agreed(other, "") instanceof Property.Fields agreed ? agreed : one;
    }

    /// A known name that the label of a node with holes stands for.
    void variant(String id, Value name) {
        Parts parts = nodes.get(id);
        if (parts != null && name.isKnown() && !parts.label().equals(name)) {
            parts.variants().add(name);
        }
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    void edge(String from, EdgeKind kind, String to, Sureness sureness, List<Location> proof) {
        Proof known =
                edges.merge(
                        new Relation(from, kind, to),
                        new Proof(sureness, new LinkedHashSet<>()),
                        (old, more) ->
                                old.sureness().compareTo(more.sureness()) <= 0
                                        ? old
                                        : new Proof(more.sureness(), old.places()));
        if (known.places().size() < MOST_PLACES) {
            known.places().addAll(proof);
        }
    }

    /// Edges to what is not shown are left out.
    PipelineGraph finished() {
        List<Node> finishedNodes = new ArrayList<>();
        nodes.forEach((id, parts) ->
                finishedNodes.add(
                        new Node(
                                id,
                                parts.facts(),
                                parts.details(),
                                parts.label(),
                                List.copyOf(parts.variants()),
                                List.copyOf(parts.places()))));
        List<Edge> finishedEdges = new ArrayList<>();
        edges.forEach((relation, proof) -> {
            if (nodes.containsKey(relation.from()) && nodes.containsKey(relation.to())) {
                finishedEdges.add(
                        new Edge(
                                relation.from(),
                                relation.kind(),
                                relation.to(),
                                proof.sureness(),
                                List.copyOf(proof.places())));
            }
        });
        Collections.sort(finishedNodes);
        Collections.sort(finishedEdges);
        return new PipelineGraph(finishedNodes, finishedEdges);
    }
}
