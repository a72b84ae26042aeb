package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.EventFilter;
import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Workflows, and which of them starts which.
final class WorkflowNodes {
    private WorkflowNodes() {}

    static String id(Workflow workflow) {
        return "workflow:" + workflow.source().path();
    }

    static void draw(Workflow workflow, Draft draft) {
        Location place =
                workflow.name().map(Text::location).orElseGet(() -> new Location(workflow.source(), Span.at(0)));
        List<String> events = new ArrayList<>();
        workflow.triggers().forEach(trigger -> events.add(trigger.event()));
        draft.node(
                id(workflow), new Facts.Workflow(workflow.source().path(), events), Value.known(name(workflow)), place);
    }

    /// A workflow without a name goes by its path
    /// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#name).
    private static String name(Workflow workflow) {
        return workflow.name().map(Text::raw).orElse(workflow.source().path());
    }

    /// `on: workflow_run` names the workflows that are to be over
    /// (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflow_run).
    static void drawTriggers(List<Workflow> workflows, Draft draft) {
        Map<String, List<Workflow>> byName = new HashMap<>();
        for (Workflow workflow : workflows) {
            byName.computeIfAbsent(name(workflow), _ -> new ArrayList<>()).add(workflow);
        }
        for (Workflow workflow : workflows) {
            if (workflow.trigger("workflow_run").orElse(null) instanceof Trigger.Webhook trigger) {
                for (EventFilter filter : trigger.filters()) {
                    if (filter.name().equals("workflows")) {
                        drawTriggers(filter, byName, workflow, draft);
                    }
                }
            }
        }
    }

    private static void drawTriggers(
            EventFilter filter, Map<String, List<Workflow>> byName, Workflow started, Draft draft) {
        for (Text name : filter.values()) {
            for (Workflow first : byName.getOrDefault(name.raw(), List.of())) {
                draft.edge(id(first), EdgeKind.TRIGGERS, id(started), Edge.Sureness.CERTAIN, List.of(name.location()));
            }
        }
    }
}
