package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.ReusableJob;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.StepRun;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Draws one run of a workflow: its jobs, then what they do, then where what they use comes from.
final class RunDrawing {
    private final RunGraph graph;
    private final JobNodes jobs;
    private final Draft draft;
    private final ActDrawing acts;
    private final FlowDrawing flows;
    private final RunNames names;
    private final String path;

    RunDrawing(RunGraph graph, Pipeline pipeline, JobNodes jobs, Draft draft, Acts acts) {
        this.graph = graph;
        this.jobs = jobs;
        this.draft = draft;
        this.path = graph.run().workflow().source().path();
        this.names = new RunNames(path, jobs);
        this.acts = new ActDrawing(graph, pipeline, names, draft, acts);
        this.flows = new FlowDrawing(graph, names, draft, acts);
    }

    void drawJobs() {
        WorkflowNodes.draw(graph.run().workflow(), draft);
        String workflow = WorkflowNodes.id(graph.run().workflow());
        for (JobRun job : graph.run().jobs()) {
            JobNodes.Shown shown = jobs.shown(job);
            draft.node(
                    id(shown.name()),
                    new Facts.Job(
                            workflow,
                            shown.plain(),
                            shown.caller().map(this::id),
                            shown.legs(),
                            job.happens(),
                            job.runner().labels().stream().map(label -> shown.leg().general(label.value())).toList()),
                    JobDetails.of(job, shown.leg()),
                    Value.known(shown.name()),
                    place(job.workflow(), job.job()));
            job.steps().forEach(step -> drawStep(job, step));
        }
        Map<String, List<String>> names = jobs.namesByPlain();
        for (JobNodes.Call call : jobs.calls()) {
            Job by = call.by().job();
            WorkflowNodes.draw(call.workflow(), draft);
            draft.node(
                    id(call.plain()),
                    new Facts.Job(
                            workflow, call.plain(), call.caller().map(this::id), List.of(), Presence.YES, List.of()),
                    JobDetails.ofCall(call.by().workflow(), by),
                    Value.known(call.plain()),
                    place(call.by().workflow(), by));
            Location uses = uses(by).orElse(place(call.by().workflow(), by));
            draft.edge(
                    id(call.plain()),
                    EdgeKind.CALLS,
                    WorkflowNodes.id(call.workflow()),
                    Edge.Sureness.CERTAIN,
                    List.of(uses));
            drawNeeds(call.plain(), by, call.siblings(), names);
        }
        for (JobRun job : graph.run().jobs()) {
            JobNodes.Shown shown = jobs.shown(job);
            drawNeeds(shown.name(), job.job(), shown.siblings(), names);
        }
    }

    private void drawStep(JobRun job, StepRun run) {
        StepDetails details = StepDetails.of(run.step());
        draft.node(
                names.step(job, details.place()),
                new Facts.Step(names.job(job), run.happens()),
                details.fields(),
                details.label(),
                details.place());
    }

    private static Optional<Location> uses(Job job) {
        return job.body() instanceof ReusableJob call ? Optional.of(call.uses().location()) : Optional.empty();
    }

    private static Location place(Workflow workflow, Job job) {
        return new Location(workflow.source(), job.idSpan());
    }

    private String id(String name) {
        return "job:" + path + "#" + name;
    }

    private void drawNeeds(String name, Job job, JobNodes.Siblings siblings, Map<String, List<String>> names) {
        for (Text need : job.needs()) {
            for (String needed : names.getOrDefault(siblings.plain(need.raw()).toLowerCase(Locale.ROOT), List.of())) {
                draft.edge(id(name), EdgeKind.NEEDS, id(needed), Edge.Sureness.CERTAIN, List.of(need.location()));
            }
        }
    }

    void drawActs() {
        graph.run().jobs().forEach(acts::draw);
    }

    void drawFlows() {
        graph.images().forEach(flows::draw);
        graph.artifacts().forEach(flows::draw);
        for (JobRun job : graph.run().jobs()) {
            job.effects(Effect.LoadImage.class).forEach(load -> flows.draw(job, load));
        }
    }
}
