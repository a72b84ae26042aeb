package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import java.util.List;

/// Waits for background steps to end.
///
/// @param targets the ids of the steps; none means all that have been started
public record WaitStep(StepHeader header, List<Text> targets) implements Step {
    public WaitStep {
        targets = List.copyOf(targets);
    }
}
