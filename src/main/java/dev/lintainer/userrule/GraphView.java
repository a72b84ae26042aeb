package dev.lintainer.userrule;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.graph.Edge;
import dev.lintainer.pipeline.graph.EdgeKind;
import dev.lintainer.pipeline.graph.Facts;
import dev.lintainer.pipeline.graph.Node;
import dev.lintainer.pipeline.graph.NodeKind;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.pipeline.graph.Property;
import dev.lintainer.schema.Datum;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A graph and what is said of its nodes, made once for all rules.
///
/// @param unfollowed what may do more than is seen, by the ids of the workflows in whose runs it is
record GraphView(
        PipelineGraph graph,
        List<Subject> subjects,
        Map<String, Subject> byId,
        Map<String, Set<Effect.Reach>> unfollowed) {
    /// A node with its properties.
    ///
    /// @param datum the properties as schemas judge them
    record Subject(Node node, Property.Fields properties, Datum datum) {
        static Subject of(Node node) {
            Property.Fields properties = node.properties();
            return new Subject(node, properties, NodeData.of(properties));
        }

        /// A property that is a text and known.
        Optional<String> text(String property) {
            return properties.fields().get(property) instanceof Property.Text(Value value, _)
                    ? value.literal()
                    : Optional.empty();
        }
    }

    static GraphView of(Pipeline pipeline) {
        PipelineGraph graph = PipelineGraph.of(pipeline);
        List<Subject> subjects = new ArrayList<>();
        Map<String, Subject> byId = new HashMap<>();
        Map<String, Set<Effect.Reach>> unfollowed = new HashMap<>();
        for (Node node : graph.nodes()) {
            Subject subject = Subject.of(node);
            subjects.add(subject);
            byId.put(node.id(), subject);
            if (node.kind() == NodeKind.JOB) {
                subject.text("workflow")
                        .ifPresent(workflow ->
                                unfollowed
                                        .computeIfAbsent(workflow, _ -> EnumSet.noneOf(Effect.Reach.class))
                                        .addAll(reach(graph, node)));
            }
        }
        return new GraphView(graph, List.copyOf(subjects), byId, unfollowed);
    }

    private static Set<Effect.Reach> reach(PipelineGraph graph, Node job) {
        Set<Effect.Reach> reach = EnumSet.noneOf(Effect.Reach.class);
        for (Edge edge : graph.from(job, EdgeKind.HIDES)) {
            if (graph.object(edge).facts() instanceof Facts.UnknownEffects(Effect.Reach one)) {
                reach.add(one);
            }
        }
        return reach;
    }

    /// What a job does that was not followed.
    Set<Effect.Reach> unfollowedIn(Subject job) {
        return reach(graph, job.node());
    }

    /// What the jobs of a workflow's runs do that was not followed, or those of all workflows.
    Set<Effect.Reach> unfollowedIn(Optional<String> workflow) {
        if (workflow.isPresent()) {
            return unfollowed.getOrDefault(workflow.get(), Set.of());
        }
        Set<Effect.Reach> all = EnumSet.noneOf(Effect.Reach.class);
        unfollowed.values().forEach(all::addAll);
        return all;
    }

    Subject subject(Node node) {
        return Objects.requireNonNull(byId.get(node.id()));
    }

    Optional<Subject> subject(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
