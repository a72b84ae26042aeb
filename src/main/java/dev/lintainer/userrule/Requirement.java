package dev.lintainer.userrule;

import dev.lintainer.pipeline.graph.NodeKind;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An edge that a node must have.
///
/// @param to the kinds of node at the other end; none means any
/// @param where the schema that the node at the other end satisfies
/// @param location where it is written
record Requirement(
        Selection.EdgeChoice edge, Set<NodeKind> to, Optional<YamlNode> where, List<Match> matches, Location location) {
    Requirement {
        to = Set.copyOf(to);
        matches = List.copyOf(matches);
    }

    /// A comparison of a property here with one there.
    record Match(Way way, PropertyPath here, PropertyPath there) {}

    enum Way {
        EQUAL,
        PREFIX,
        SUBSET
    }
}
