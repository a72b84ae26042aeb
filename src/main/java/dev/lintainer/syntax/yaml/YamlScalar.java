package dev.lintainer.syntax.yaml;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Optional;

/// A scalar. [#value] is its content after unfolding and unescaping; [#span] includes quotes, and the `|` or `>`
/// header.
public record YamlScalar(
        SourceFile source,
        String value,
        ScalarStyle style,
        ScalarType type,
        Span span,
        Optional<String> anchor,
        Optional<String> tag)
        implements YamlNode {

    /// The content with a map from each of its characters to the source. Computed on each call.
    public MappedText content() {
        return ScalarContent.of(this);
    }
}
