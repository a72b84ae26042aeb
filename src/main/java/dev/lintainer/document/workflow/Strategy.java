package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.Optional;

/// How often a job runs, and with what values.
public record Strategy(Optional<Matrix> matrix, Optional<Text> failFast, Optional<Text> maxParallel, Span span) {}
