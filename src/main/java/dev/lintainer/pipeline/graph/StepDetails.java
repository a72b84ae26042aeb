package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.TextMap;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.text.Location;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What a step says of itself, as it is written.
///
/// @param place what it does, as it is written
record StepDetails(Property.Fields fields, Value label, Location place) {
    static StepDetails of(Step step) {
        Map<String, Property> fields = new LinkedHashMap<>();
        put(fields, "displayName", step.header().name());
        put(fields, "stepId", step.id());
        Optional<Text> does = Optional.empty();
        if (step instanceof UsesStep action) {
            does = Optional.of(action.uses());
            put(fields, "uses", does);
            reference(fields, action);
            fields.put("with", with(action.with()));
        }
        if (step instanceof RunStep script) {
            does = Optional.of(script.run());
            put(fields, "run", does);
            put(fields, "shell", script.shell());
            put(fields, "workingDirectory", script.workingDirectory());
        }
        step.header()
                .timeoutMinutes()
                .ifPresent(text -> fields.put("timeoutMinutes", Property.number(value(text), text.location())));
        Value label = step.header().name().or(uses(does, step)).map(StepDetails::value).orElse(Value.known("step"));
        return new StepDetails(
                new Property.Fields(fields, Optional.empty()),
                label,
                does.map(Text::location).orElseGet(() -> step.header().yaml().location()));
    }

    /// Scripts are too long to be called by what they say.
    private static Supplier<Optional<Text>> uses(Optional<Text> does, Step step) {
        return () -> does.filter(_ -> step instanceof UsesStep);
    }

    /// The action without its version, and the version.
    private static void reference(Map<String, Property> fields, UsesStep step) {
        Location place = step.uses().location();
        switch (step.reference()) {
            case ActionReference.Repository action -> {
                String path = action.path().isEmpty() ? "" : "/" + action.path();
                fields.put("action", Property.text(Value.known(action.slug() + path), place));
                fields.put("owner", Property.text(Value.known(action.owner().toLowerCase(Locale.ROOT)), place));
                action.ref().ifPresent(ref -> fields.put("ref", Property.text(Value.known(ref.name()), place)));
            }
            case ActionReference.Local local ->
                    fields.put("action", Property.text(Value.known("./" + local.path()), place));
            case ActionReference.Self self ->
                    fields.put("action", Property.text(Value.known("$/" + self.path()), place));
            case ActionReference.DockerImage image ->
                    fields.put("action", Property.text(Value.known("docker://" + image.image()), place));
            case ActionReference.Unknown _ ->
                    fields.put("action", Property.text(Value.unknown("action " + step.uses().raw()), place));
        }
    }

    /// Inputs are told apart without regard to case.
    private static Property with(TextMap inputs) {
        if (inputs.expression().isPresent()) {
            Text all = inputs.expression().get();
            return Property.text(Value.unknown(all.raw()), all.location());
        }
        Map<String, Property> with = new LinkedHashMap<>();
        for (TextEntry entry : inputs.entries()) {
            with.put(
                    entry.name().toLowerCase(Locale.ROOT),
                    Property.text(value(entry.value()), entry.value().location()));
        }
        return new Property.Fields(with, Optional.empty());
    }

    private static void put(Map<String, Property> fields, String name, Optional<Text> text) {
        text.ifPresent(present -> fields.put(name, Property.text(value(present), present.location())));
    }

    private static Value value(Text text) {
        return text.literal().map(Value::known).orElseGet(() -> Value.unknown(text.raw()));
    }
}
