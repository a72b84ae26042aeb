package dev.lintainer.syntax.yaml;

import dev.lintainer.text.MappedText;

/// Maps a scalar's content to its place in the source.
final class ScalarContent {
    private ScalarContent() {}

    static MappedText of(YamlScalar scalar) {
        return MappedText.of(scalar.source(), scalar.span());
    }
}
