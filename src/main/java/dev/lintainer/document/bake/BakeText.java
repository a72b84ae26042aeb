package dev.lintainer.document.bake;

import dev.lintainer.document.value.Value;
import dev.lintainer.text.Location;

/// A text of a target, and where it is written.
public record BakeText(Value value, Location location) {
    @Override
    public String toString() {
        return value.toString();
    }
}
