package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.text.Span;
import java.util.Optional;

/// What every step may have.
///
/// @param background `true` when later steps start before this one has ended
/// @param yaml the step's mapping, with the keys that are not read here too
public record StepHeader(
        Optional<Text> id,
        Optional<Text> name,
        Optional<Condition> condition,
        TextMap env,
        Optional<Text> continueOnError,
        Optional<Text> timeoutMinutes,
        Optional<Text> background,
        YamlMapping yaml) {
    public Span span() {
        return yaml.span();
    }
}
