package dev.lintainer.document.workflow;

import java.util.List;

/// Steps that run side by side; the next step waits for all of them.
public record ParallelStep(StepHeader header, List<Step> steps) implements Step {
    public ParallelStep {
        steps = List.copyOf(steps);
    }
}
