package dev.lintainer.syntax.yaml;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Optional;

/// `*name`, standing for the node that the nearest earlier `&name` marks. An alias to an unknown anchor, or to a node
/// that contains it, is a problem, and its target an empty null scalar at the alias's own place.
public record YamlAlias(SourceFile source, String name, YamlNode target, Span span) implements YamlNode {
    @Override
    public Optional<String> anchor() {
        return Optional.empty();
    }

    @Override
    public Optional<String> tag() {
        return Optional.empty();
    }
}
