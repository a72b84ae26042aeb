package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A job.
///
/// @param body what it does: its own steps, or a call of another workflow
/// @param span the job's mapping, without its id
public record Job(
        String id,
        Span idSpan,
        Optional<Text> name,
        List<Text> needs,
        Optional<Condition> condition,
        Optional<Strategy> strategy,
        Optional<Permissions> permissions,
        Optional<Concurrency> concurrency,
        JobBody body,
        Span span) {
    public Job {
        needs = List.copyOf(needs);
    }

    /// The steps, of which a call of another workflow has none.
    public List<Step> steps() {
        return body instanceof NormalJob normal ? normal.steps() : List.of();
    }
}
