package dev.lintainer.syntax.yaml;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A sequence.
public record YamlSequence(
        SourceFile source,
        List<YamlNode> items,
        CollectionStyle style,
        Span span,
        Optional<String> anchor,
        Optional<String> tag)
        implements YamlNode {
    public YamlSequence {
        items = List.copyOf(items);
    }
}
