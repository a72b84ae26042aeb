package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A job.
///
/// @param body what it does: its own steps, or a call of another workflow
/// @param yaml the job's mapping, with the keys that are not read here too
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
        YamlMapping yaml) {
    public Job {
        needs = List.copyOf(needs);
    }

    /// Without its id.
    public Span span() {
        return yaml.span();
    }

    /// The steps, of which a call of another workflow has none.
    public List<Step> steps() {
        return body instanceof NormalJob normal ? normal.steps() : List.of();
    }
}
