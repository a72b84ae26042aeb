package dev.lintainer.userrule;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.graph.Edge;
import dev.lintainer.pipeline.graph.EdgeKind;
import dev.lintainer.pipeline.graph.NodeKind;
import dev.lintainer.pipeline.graph.Property;
import java.util.List;
import java.util.Optional;

/// Whether what a node stands for happens in every run.
enum Occurrence {
    NEVER,
    SOMETIMES,
    ALWAYS;

    Occurrence and(Occurrence other) {
        return compareTo(other) <= 0 ? this : other;
    }

    static Occurrence of(GraphView view, GraphView.Subject subject) {
        if (subject.node().kind() == NodeKind.ARTIFACT) {
            List<Edge> uploads = view.graph().to(subject.node(), EdgeKind.UPLOADS);
            boolean sure =
                    uploads.isEmpty() || uploads.stream().anyMatch(edge -> edge.sureness() == Edge.Sureness.CERTAIN);
            return sure ? ALWAYS : SOMETIMES;
        }
        Optional<String> happens = text(subject, "happens").or(() -> ofUse(view, subject));
        return happens.map(Occurrence::named).orElse(ALWAYS);
    }

    /// A mount is there when its container is.
    private static Optional<String> ofUse(GraphView view, GraphView.Subject subject) {
        return text(subject, "use")
                .flatMap(id -> Optional.ofNullable(view.byId().get(id)))
                .flatMap(use -> text(use, "happens"));
    }

    private static Occurrence named(String happens) {
        return switch (happens) {
            case "yes" -> ALWAYS;
            case "no" -> NEVER;
            default -> SOMETIMES;
        };
    }

    private static Optional<String> text(GraphView.Subject subject, String property) {
        return subject.properties().fields().get(property) instanceof Property.Text(Value value, _)
                ? value.literal()
                : Optional.empty();
    }
}
