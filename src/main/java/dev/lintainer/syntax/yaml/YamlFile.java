package dev.lintainer.syntax.yaml;

import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;

/// The documents of a YAML stream, and its comments in the order of the text. A document with no content at all is left out.
public record YamlFile(SourceFile source, List<YamlNode> documents, List<YamlComment> comments) {
    public YamlFile {
        documents = List.copyOf(documents);
        comments = List.copyOf(comments);
    }

    /// The first document's root.
    public Optional<YamlNode> root() {
        return documents.isEmpty() ? Optional.empty() : Optional.of(documents.getFirst());
    }
}
