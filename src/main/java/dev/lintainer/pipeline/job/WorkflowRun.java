package dev.lintainer.pipeline.job;

import dev.lintainer.document.workflow.Workflow;
import java.util.List;
import java.util.Optional;

/// One run of a workflow with all that it calls.
///
/// @param jobs callees included, in the order of the files; a job stands after those that it needs only by chance
/// @param surroundings whether the run may hold jobs that are not listed
public record WorkflowRun(Workflow workflow, List<JobRun> jobs, Surroundings surroundings) {
    public WorkflowRun {
        jobs = List.copyOf(jobs);
    }

    public enum Surroundings {
        /// The listed jobs are all there are.
        CLOSED,
        /// Others may run along: the workflow can be called by another, or calls one that was not read.
        OPEN
    }

    /// Whether the run may be that of a pull request out of a fork, whose token only reads and which is given no
    /// secrets
    /// (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories).
    public boolean mayBeOfFork() {
        return workflow.trigger("pull_request").isPresent();
    }

    public Optional<JobRun> job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }
}
