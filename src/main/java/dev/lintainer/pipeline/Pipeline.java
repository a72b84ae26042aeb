package dev.lintainer.pipeline;

import java.util.List;

/// The whole repository as one graph.
public record Pipeline(Repository repository, List<WorkflowRun> runs) {
    public Pipeline {
        runs = List.copyOf(runs);
    }

    public static Pipeline of(Repository repository) {
        return new Pipeline(repository, List.of());
    }
}
