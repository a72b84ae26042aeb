package dev.lintainer.syntax.yaml;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A mapping, its entries in the order in which they are written, duplicates included.
public record YamlMapping(
        SourceFile source,
        List<YamlEntry> entries,
        CollectionStyle style,
        Span span,
        Optional<String> anchor,
        Optional<String> tag)
        implements YamlNode {
    public YamlMapping {
        entries = List.copyOf(entries);
    }

    /// The first entry whose key is a scalar with this text.
    public Optional<YamlEntry> entry(String key) {
        for (YamlEntry entry : entries) {
            if (entry.key().resolved() instanceof YamlScalar scalar && scalar.value().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /// The value of [#entry], an alias followed.
    public Optional<YamlNode> get(String key) {
        return entry(key).map(entry -> entry.value().resolved());
    }
}
