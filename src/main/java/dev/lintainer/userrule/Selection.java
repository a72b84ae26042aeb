package dev.lintainer.userrule;

import dev.lintainer.pipeline.graph.EdgeKind;
import dev.lintainer.pipeline.graph.NodeKind;
import dev.lintainer.syntax.yaml.YamlNode;
import java.util.Optional;
import java.util.Set;

/// Which nodes a rule judges.
///
/// @param where the schema that they satisfy
/// @param edge one that they have
record Selection(Set<NodeKind> kinds, Optional<YamlNode> where, Optional<EdgeChoice> edge) {
    Selection {
        kinds = Set.copyOf(kinds);
    }

    /// A kind of edge, seen from one of its ends.
    record EdgeChoice(EdgeKind kind, Role as) {}
}
