package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.Optional;

/// What every step may have.
///
/// @param background `true` when later steps start before this one has ended
/// @param span the step's mapping
public record StepHeader(
        Optional<Text> id,
        Optional<Text> name,
        Optional<Condition> condition,
        TextMap env,
        Optional<Text> continueOnError,
        Optional<Text> timeoutMinutes,
        Optional<Text> background,
        Span span) {}
