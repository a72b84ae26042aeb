package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `on` of a workflow.
final class TriggerReader {
    private TriggerReader() {}

    static List<Trigger> read(YamlMapping workflow, Reading reading) {
        return reading.value(workflow, "on").map(node -> triggers(node, reading)).orElse(List.of());
    }

    private static List<Trigger> triggers(YamlNode node, Reading reading) {
        List<Trigger> triggers = new ArrayList<>();
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : reading.entries(mapping)) {
                triggers.add(trigger(entry.name(), entry.key().span(), Optional.of(entry.value()), reading));
            }
        } else {
            for (Text event : reading.texts(node, KeyPath.ON)) {
                triggers.add(trigger(event.raw(), event.scalar().span(), Optional.empty(), reading));
            }
        }
        return triggers;
    }

    private static Trigger trigger(String event, Span span, Optional<YamlNode> node, Reading reading) {
        Optional<YamlMapping> options = node.flatMap(reading::mapping);
        return switch (event) {
            case "schedule" -> new Trigger.Schedule(event, span, node.map(n -> crons(n, reading)).orElse(List.of()));
            case "workflow_dispatch" ->
                    new Trigger.Dispatch(event, span, options.map(o -> dispatchInputs(o, reading)).orElse(List.of()));
            case "workflow_call" ->
                    options.map(o -> call(event, span, o, reading))
                            .orElse(new Trigger.Call(event, span, List.of(), List.of(), List.of()));
            default -> new Trigger.Webhook(event, span, options.map(o -> filters(o, reading)).orElse(List.of()));
        };
    }

    private static List<EventFilter> filters(YamlMapping options, Reading reading) {
        List<EventFilter> filters = new ArrayList<>();
        for (YamlEntry entry : reading.entries(options)) {
            List<Text> values = reading.texts(entry.value(), KeyPath.ON);
            filters.add(new EventFilter(entry.name(), entry.key().span(), values));
        }
        return filters;
    }

    private static List<Trigger.Cron> crons(YamlNode node, Reading reading) {
        List<Trigger.Cron> crons = new ArrayList<>();
        for (YamlNode item : reading.items(node)) {
            Optional<YamlMapping> mapping = reading.mapping(item);
            Optional<Text> timezone = mapping.flatMap(m -> reading.text(m, "timezone", KeyPath.ON));
            mapping.flatMap(m -> reading.text(m, "cron", KeyPath.ON))
                    .ifPresent(cron -> crons.add(new Trigger.Cron(cron, timezone)));
        }
        return crons;
    }

    private static Trigger call(String event, Span span, YamlMapping options, Reading reading) {
        List<TextEntry> outputs = new ArrayList<>();
        for (YamlEntry entry : reading.entries(options, "outputs")) {
            reading.mapping(entry.value())
                    .flatMap(output -> reading.text(output, "value", KeyPath.CALL_OUTPUT_VALUE))
                    .ifPresent(value -> outputs.add(new TextEntry(entry.name(), entry.key().span(), value)));
        }
        List<Trigger.CallSecret> secrets = new ArrayList<>();
        for (YamlEntry entry : reading.entries(options, "secrets")) {
            boolean required =
                    reading.mapping(entry.value()).filter(secret -> isTrue(secret, "required", reading)).isPresent();
            secrets.add(new Trigger.CallSecret(entry.name(), entry.key().span(), required));
        }
        return new Trigger.Call(event, span, callInputs(options, reading), outputs, secrets);
    }

    private static List<WorkflowInput> callInputs(YamlMapping options, Reading reading) {
        return inputs(options, KeyPath.CALL_INPUT_DEFAULT, Optional.empty(), reading);
    }

    private static List<WorkflowInput> dispatchInputs(YamlMapping options, Reading reading) {
        return inputs(options, KeyPath.ON, Optional.of(WorkflowInput.Type.STRING), reading);
    }

    private static List<WorkflowInput> inputs(
            YamlMapping options, KeyPath defaultPath, Optional<WorkflowInput.Type> usualType, Reading reading) {
        List<WorkflowInput> inputs = new ArrayList<>();
        for (YamlEntry entry : reading.entries(options, "inputs")) {
            Optional<YamlMapping> input = reading.mapping(entry.value());
            Optional<Text> type = input.flatMap(i -> reading.text(i, "type", KeyPath.ON));
            inputs.add(
                    new WorkflowInput(
                            entry.name(),
                            entry.key().span(),
                            type.isPresent() ? type.flatMap(TriggerReader::type) : usualType,
                            input.filter(i -> isTrue(i, "required", reading)).isPresent(),
                            input.flatMap(i -> reading.text(i, "default", defaultPath)),
                            input.map(i -> reading.texts(i, "options", KeyPath.ON)).orElse(List.of())));
        }
        return inputs;
    }

    private static Optional<WorkflowInput.Type> type(Text text) {
        return switch (text.raw()) {
            case "string" -> Optional.of(WorkflowInput.Type.STRING);
            case "boolean" -> Optional.of(WorkflowInput.Type.BOOLEAN);
            case "number" -> Optional.of(WorkflowInput.Type.NUMBER);
            case "choice" -> Optional.of(WorkflowInput.Type.CHOICE);
            case "environment" -> Optional.of(WorkflowInput.Type.ENVIRONMENT);
            default -> Optional.empty();
        };
    }

    private static boolean isTrue(YamlMapping mapping, String key, Reading reading) {
        return reading.value(mapping, key)
                .filter(node ->
                        node instanceof YamlScalar scalar
                                && scalar.type() == ScalarType.BOOLEAN
                                && scalar.value().equalsIgnoreCase("true"))
                .isPresent();
    }
}
