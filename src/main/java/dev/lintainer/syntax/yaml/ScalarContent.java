package dev.lintainer.syntax.yaml;

import dev.lintainer.text.MappedText;

/// Maps a scalar's content to its place in the source.
final class ScalarContent {
    private ScalarContent() {}

    static MappedText of(YamlScalar scalar) {
        return switch (scalar.style()) {
            case PLAIN -> FlowContent.plain(scalar);
            case SINGLE_QUOTED -> FlowContent.singleQuoted(scalar);
            case DOUBLE_QUOTED -> FlowContent.doubleQuoted(scalar);
            case LITERAL, FOLDED -> BlockContent.of(scalar);
        };
    }
}
