package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.Optional;

/// A step of a job or of a composite action.
public sealed interface Step permits RunStep, UsesStep, WaitStep, CancelStep, ParallelStep, UnknownStep {
    /// What every step may have.
    StepHeader header();

    default Span span() {
        return header().span();
    }

    default Optional<Text> id() {
        return header().id();
    }
}
