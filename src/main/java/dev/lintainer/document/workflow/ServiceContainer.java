package dev.lintainer.document.workflow;

import dev.lintainer.text.Span;

/// A container beside a job, reachable from it under its id.
public record ServiceContainer(String id, Span idSpan, Container container) {}
