package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.WorkflowInput;
import java.util.Map;
import java.util.Optional;

/// The inputs of a workflow or composite action, by name in lower case, as far as they are known.
///
/// @param values as text
/// @param types that are declared; whatever has none is a string, as all inputs of actions are
///   (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#inputs-context)
public record Inputs(Map<String, Value> values, Map<String, WorkflowInput.Type> types) {
    public Inputs {
        values = Map.copyOf(values);
        types = Map.copyOf(types);
    }

    /// Any of them may be set to anything.
    public static final Inputs OPEN = new Inputs(Map.of(), Map.of());

    static Inputs ofAction(Map<String, Value> values) {
        return new Inputs(values, Map.of());
    }

    Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    WorkflowInput.Type type(String name) {
        return types.getOrDefault(name, WorkflowInput.Type.STRING);
    }
}
