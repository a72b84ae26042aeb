package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// The runner that a job asks for. A matrix or another expression is one label whose text is a template; it may stand
/// for several.
public record RunsOn(List<Text> labels, Optional<Text> group, Span span) {
    public RunsOn {
        labels = List.copyOf(labels);
    }
}
