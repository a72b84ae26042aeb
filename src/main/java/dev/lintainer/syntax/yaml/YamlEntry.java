package dev.lintainer.syntax.yaml;

import dev.lintainer.text.Span;

/// A key and its value. A missing value is an empty null scalar after the colon.
public record YamlEntry(YamlNode key, YamlNode value) {
    /// The key's text, or the empty text when the key is not a scalar.
    public String name() {
        return key.resolved() instanceof YamlScalar scalar ? scalar.value() : "";
    }

    public Span span() {
        return key.span().to(value.span());
    }
}
