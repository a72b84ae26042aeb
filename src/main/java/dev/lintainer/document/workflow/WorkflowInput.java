package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// An input of `workflow_dispatch` or `workflow_call`.
///
/// @param type absent when it is not written where it has to be, or not one that is known
/// @param options what a [Type#CHOICE] offers
public record WorkflowInput(
        String name,
        Span nameSpan,
        Optional<Type> type,
        boolean required,
        Optional<Text> defaultValue,
        List<Text> options) {
    public WorkflowInput {
        options = List.copyOf(options);
    }

    /// What values an input takes.
    public enum Type {
        STRING,
        BOOLEAN,
        NUMBER,
        CHOICE,
        ENVIRONMENT
    }
}
