package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import java.util.Optional;

/// The variables of `ENV` and `ARG` at one moment of a build.
public final class BuildEnvironment {
    /// The value of a variable; empty when it is certainly not set. What the base image may set is unknown.
    public Optional<Value> value(String name) {
        return Optional.empty();
    }
}
