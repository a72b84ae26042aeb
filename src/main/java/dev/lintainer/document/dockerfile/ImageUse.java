package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import dev.lintainer.text.Span;

/// An image from outside of the Dockerfile. Where the build names its own contexts, the name may be one of those.
///
/// @param name after expansion; with holes it may also turn out to be a stage
public record ImageUse(Value name, Role role, Stage stage, Span span) {
    public enum Role {
        BASE,
        COPIED_FROM,
        MOUNTED
    }
}
