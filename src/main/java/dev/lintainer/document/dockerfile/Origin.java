package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;

/// Where `COPY`, `ADD` or a mount take files from.
public sealed interface Origin {
    record BuildContext() implements Origin {}

    /// No files at all, e.g. a fresh cache or a secret.
    record Nothing() implements Origin {}

    record OfStage(Stage stage) implements Origin {}

    /// An image, or a context named on the command line of the build.
    record OfImage(Value name) implements Origin {}
}
