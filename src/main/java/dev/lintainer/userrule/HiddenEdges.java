package dev.lintainer.userrule;

import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.graph.EdgeKind;
import dev.lintainer.pipeline.graph.NodeKind;
import java.util.Optional;
import java.util.Set;

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
            // A command has no access to the artifacts of the run.
            case UPLOADS, DOWNLOADS -> unfollowed(view, subject, edge).contains(Effect.Reach.ACTION);
            case PROVIDED_BY, SAVES, COPIES, LOADS, PUSHES, HOLDS, BRINGS, READS_CACHE, WRITES_CACHE ->
                    !unfollowed(view, subject, edge).isEmpty();
        };
    }

    /// What a job does it does as the subject; an image or an artifact comes from any job of the run.
    private static Set<Effect.Reach> unfollowed(GraphView view, GraphView.Subject subject, Selection.EdgeChoice edge) {
        Optional<GraphView.Subject> job =
                subject.node().kind() == NodeKind.JOB
                        ? Optional.of(subject)
                        : subject.text("job").flatMap(view::subject);
        if (job.isPresent() && edge.as() == Role.SUBJECT && edge.kind() != EdgeKind.PROVIDED_BY) {
            return view.unfollowedIn(job.get());
        }
        return view.unfollowedIn(subject.text("workflow").or(() -> job.flatMap(one -> one.text("workflow"))));
    }
}
