package dev.lintainer.userrule;

import dev.lintainer.pipeline.graph.Edge;
import dev.lintainer.pipeline.graph.EdgeKind;
import dev.lintainer.pipeline.graph.NodeKind;
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
        Optional<String> happens = subject.text("happens").or(() -> ofUse(view, subject));
        return happens.map(Occurrence::named).orElse(ALWAYS);
    }

    /// A mount is there when its container is.
    private static Optional<String> ofUse(GraphView view, GraphView.Subject subject) {
        return subject.text("use").flatMap(view::subject).flatMap(use -> use.text("happens"));
    }

    private static Occurrence named(String happens) {
        return switch (happens) {
            case "yes" -> ALWAYS;
            case "no" -> NEVER;
            default -> SOMETIMES;
        };
    }
}
