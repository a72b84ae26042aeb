package dev.lintainer.document.action;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.Optional;

/// An input of an action.
public record ActionInput(
        String name, Span nameSpan, boolean required, Optional<Text> defaultValue, Optional<Text> deprecationMessage) {}
