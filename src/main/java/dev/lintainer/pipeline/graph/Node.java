package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Value;
import dev.lintainer.text.Location;
import java.util.List;

/// A thing in the pipeline.
///
/// @param id made of the node's kind, file and names, so that it stays the same when other files change
/// @param details what is known besides the facts
/// @param label what people call it, with the holes of its name
/// @param variants the names that a label with holes stands for in the legs of a matrix, where they are known
/// @param places where it is written, by file and position
public record Node(
        String id, Facts facts, Property.Fields details, Value label, List<Value> variants, List<Location> places)
        implements Comparable<Node> {
    public Node {
        variants = List.copyOf(variants);
        places = List.copyOf(places);
    }

    public NodeKind kind() {
        return facts.kind();
    }

    /// All that is said of it but for its places: what programs read in the JSON of a graph, and rules of users judge.
    public Property.Fields properties() {
        return NodeProperties.of(this);
    }

    @Override
    public int compareTo(Node other) {
        return id.compareTo(other.id);
    }
}
