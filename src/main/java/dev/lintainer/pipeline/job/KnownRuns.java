package dev.lintainer.pipeline.job;

import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.repository.Sources;
import java.util.function.Function;

/// The runs of workflows that were found out before and need not be found out again.
public interface KnownRuns {
    /// The run of a workflow: what the interpreter makes of it, now or earlier.
    ///
    /// @param interpreter finds it out, by what it asks of the sources and of nothing else
    WorkflowRun run(Workflow workflow, Sources sources, Function<Sources, WorkflowRun> interpreter);
}
