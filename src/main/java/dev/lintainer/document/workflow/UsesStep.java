package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;

/// An action.
public record UsesStep(StepHeader header, Text uses, ActionReference reference, TextMap with) implements Step {}
