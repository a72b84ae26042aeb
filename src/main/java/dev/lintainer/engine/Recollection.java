package dev.lintainer.engine;

import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.job.KnownRuns;
import dev.lintainer.pipeline.job.WorkflowRun;
import dev.lintainer.pipeline.repository.Sources;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is known of a repository from the last time that it was judged. It never gives anything else than what would be
/// found out now, and may be asked by several threads.
public interface Recollection extends KnownRuns {
    /// Of a repository that is seen for the first time, and once.
    Recollection NONE = new Nothing();

    /// What follows from something that does not change, and from nothing else.
    ///
    /// @param from known by identity
    /// @param what tells what follows from it apart
    /// @param deduction may throw; that is not remembered
    <T> T of(Object from, Object what, Supplier<T> deduction);

    /// Remembers nothing.
    final class Nothing implements Recollection {
        private Nothing() {}

        @Override
        public <T> T of(Object from, Object what, Supplier<T> deduction) {
            return deduction.get();
        }

        @Override
        public WorkflowRun run(Workflow workflow, Sources sources, Function<Sources, WorkflowRun> interpreter) {
            return interpreter.apply(sources);
        }
    }
}
