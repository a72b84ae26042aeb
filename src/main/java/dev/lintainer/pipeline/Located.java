package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import dev.lintainer.text.Location;

/// A value and the place where it is written.
public record Located(Value value, Location location) {
    @Override
    public String toString() {
        return value.toString();
    }
}
