package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import dev.lintainer.text.Span;

/// A value after expansion, and the word that set it.
public record Setting(Value value, Span span) {}
