package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;

/// What holds in an image before the first instruction, as far as nothing but its name tells.
final class InitialState {
    private static final Value ROOT = Value.known("/");

    private InitialState() {}

    static Value workdir(Value baseImage) {
        return baseImage.is(Stage.SCRATCH) ? ROOT : Value.unknown("image " + baseImage + " workdir");
    }
}
