package dev.lintainer.userrule;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.graph.EdgeKind;
import dev.lintainer.pipeline.graph.NodeKind;
import dev.lintainer.pipeline.graph.Property;
import java.util.Optional;

/// Whether a node may have an edge that nobody sees, because something was not followed.
final class HiddenEdges {
    private HiddenEdges() {}

    static boolean mayHave(GraphView view, GraphView.Subject subject, Selection.EdgeChoice edge) {
        return switch (edge.kind()) {
            // They are written where the node is.
            case NEEDS, CALLS, TRIGGERS, BUILDS, RUNS, TAKES, TAGS, PULLS, MOUNTS, MISSES, HIDES -> false;
            case BASED_ON ->
                    PropertyPath.dotted("baseImages")
                            .in(subject.properties())
                            .filter(images -> !images.isKnown())
                            .isPresent();
            // Another job may be what makes it, or hands it on.
            case PROVIDED_BY -> inRunOf(view, subject);
            case SAVES, COPIES, LOADS, PUSHES, UPLOADS, HOLDS, DOWNLOADS, BRINGS, READS_CACHE, WRITES_CACHE ->
                    switch (edge.as()) {
                        case SUBJECT -> inJobOf(view, subject);
                        case OBJECT -> inRunOf(view, subject);
                    };
        };
    }

    private static boolean inJobOf(GraphView view, GraphView.Subject subject) {
        return job(view, subject).map(job -> hides(view, job)).orElseGet(() -> inRunOf(view, subject));
    }

    private static Optional<GraphView.Subject> job(GraphView view, GraphView.Subject subject) {
        return subject.node().kind() == NodeKind.JOB
                ? Optional.of(subject)
                : text(subject, "job").flatMap(id -> Optional.ofNullable(view.byId().get(id)));
    }

    /// What belongs to no run belongs to all of them.
    private static boolean inRunOf(GraphView view, GraphView.Subject subject) {
        Optional<String> workflow =
                text(subject, "workflow").or(() -> job(view, subject).flatMap(job -> text(job, "workflow")));
        for (GraphView.Subject other : view.subjects()) {
            boolean beside = workflow.isEmpty() || text(other, "workflow").equals(workflow);
            if (other.node().kind() == NodeKind.JOB && beside && hides(view, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hides(GraphView view, GraphView.Subject job) {
        return !view.graph().from(job.node(), EdgeKind.HIDES).isEmpty();
    }

    private static Optional<String> text(GraphView.Subject subject, String property) {
        return subject.properties().fields().get(property) instanceof Property.Text(Value value, _)
                ? value.literal()
                : Optional.empty();
    }
}
