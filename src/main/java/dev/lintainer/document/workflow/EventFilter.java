package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.List;

/// What narrows an event: `types`, `branches`, `paths-ignore`, `workflows` and so on, one text written as such counting
/// as a list of one.
public record EventFilter(String name, Span nameSpan, List<Text> values) {
    public EventFilter {
        values = List.copyOf(values);
    }
}
