package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.Optional;

/// Which runs exclude one another.
public record Concurrency(Optional<Text> group, Optional<Text> cancelInProgress, Optional<Text> queue, Span span) {}
