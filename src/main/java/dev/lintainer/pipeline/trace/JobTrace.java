package dev.lintainer.pipeline.trace;

import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Origin;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one job does, step by step.
///
/// @param beginning what the runner does before the first step: it starts containers
public record JobTrace(JobRun job, List<Act> beginning, List<StepTrace> steps) {
    public JobTrace {
        beginning = List.copyOf(beginning);
        steps = List.copyOf(steps);
    }

    /// One step of the job's own list, with all that it leads to.
    ///
    /// @param number from 1, as GitHub counts
    /// @param happens whether it runs when nothing before it failed
    public record StepTrace(int number, Step step, Presence happens, List<Act> acts) {
        public StepTrace {
            acts = List.copyOf(acts);
        }
    }

    /// All jobs of all runs, in the order of their workflows.
    public static List<JobTrace> of(Pipeline pipeline) {
        Map<Effect, ContainerRun> containers = new IdentityHashMap<>();
        pipeline.containerRuns().forEach(run -> containers.put(run.container(), run));
        return pipeline.jobs().stream().map(job -> of(job, pipeline, containers)).toList();
    }

    private static JobTrace of(JobRun job, Pipeline pipeline, Map<Effect, ContainerRun> containers) {
        Map<Integer, List<Act>> acts = Acts.of(job, pipeline, containers);
        List<StepTrace> steps = new ArrayList<>();
        List<Step> written = job.job().body() instanceof NormalJob normal ? normal.steps() : List.of();
        for (int i = 0; i < written.size(); i++) {
            steps.add(new StepTrace(i + 1, written.get(i), happens(job, i), acts.getOrDefault(i, List.of())));
        }
        return new JobTrace(job, acts.getOrDefault(Origin.JOB_SET_UP, List.of()), steps);
    }

    private static Presence happens(JobRun job, int index) {
        Optional<Presence> told =
                job.steps().stream()
                        .filter(run -> run.index() == index && run.through().equals(job.through()))
                        .map(run -> run.happens())
                        .findFirst();
        return told.orElse(Presence.YES);
    }
}
