package dev.lintainer.document.action;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.Optional;

/// An output of an action.
///
/// @param value what a composite action computes it from; other actions have none
public record ActionOutput(String name, Span nameSpan, Optional<Text> value) {}
