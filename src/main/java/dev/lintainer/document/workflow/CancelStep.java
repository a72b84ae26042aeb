package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;

/// Ends a background step.
public record CancelStep(StepHeader header, Text target) implements Step {}
