package dev.lintainer.document.workflow;

/// A step that says nothing understandable of what it does.
public record UnknownStep(StepHeader header) implements Step {}
