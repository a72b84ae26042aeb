package dev.lintainer.pipeline.action;

import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.evaluation.Contexts;
import dev.lintainer.pipeline.evaluation.Evaluator;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.TextLines;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a step hands to an action.
public record ActionInputs(UsesStep step, Contexts contexts) {
    Location location() {
        return step.uses().location();
    }

    /// The input's value where it is given and not known to be empty; an empty one counts as absent, as actions read
    /// it.
    Optional<Located> get(String name) {
        return entry(name)
                .map(entry -> new Located(Evaluator.evaluate(entry.value(), contexts), entry.value().location()))
                .filter(located -> !located.value().is(""));
    }

    /// The input, or its default at the place of the action.
    Located orElse(String name, String otherwise) {
        return get(name).orElseGet(() -> new Located(Value.known(otherwise), location()));
    }

    Presence flag(String name, Presence otherwise) {
        return get(name).map(located -> Evaluator.isTrue(located.value())).orElse(otherwise);
    }

    /// The lines of an input that is a list, each at its own place; a line that is one hole may stand for several.
    List<Located> lines(String name) {
        return entry(name).map(entry -> TextLines.of(entry.value(), contexts)).orElse(List.of());
    }

    /// As [#lines], each line parted at its commas too.
    List<Located> words(String name) {
        List<Located> words = new ArrayList<>();
        for (Located line : lines(name)) {
            words.addAll(TextLines.split(line, ','));
        }
        return words;
    }

    private Optional<TextEntry> entry(String name) {
        return step.with().find(name);
    }

    Optional<ActionVersion> version() {
        return ActionVersion.of(step.reference());
    }
}
