package dev.lintainer.pipeline.graph;

import dev.lintainer.text.Location;
import java.util.Comparator;
import java.util.List;

/// A relation of two nodes.
///
/// @param from the id of the subject
/// @param to the id of the object
/// @param proof where it is written, in the order in which it happens
public record Edge(String from, EdgeKind kind, String to, Sureness sureness, List<Location> proof)
        implements Comparable<Edge> {
    private static final Comparator<Edge> ORDER =
            Comparator.comparing(Edge::from).thenComparing(Edge::kind).thenComparing(Edge::to);

    public Edge {
        proof = List.copyOf(proof);
    }

    /// Whether the relation holds in every run.
    public enum Sureness {
        CERTAIN,
        /// It hangs on a value or a condition that is not known.
        POSSIBLE;

        static Sureness when(boolean certain) {
            return certain ? CERTAIN : POSSIBLE;
        }
    }

    @Override
    public int compareTo(Edge other) {
        return ORDER.compare(this, other);
    }
}
