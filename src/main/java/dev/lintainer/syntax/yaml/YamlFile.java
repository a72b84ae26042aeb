package dev.lintainer.syntax.yaml;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;

/// The documents of a YAML stream, and its comments in the order of the text. A document with no content at all is left
/// out.
///
/// @param problems what is wrong with the text as YAML, for those who are only handed the file
public record YamlFile(
        SourceFile source, List<YamlNode> documents, List<YamlComment> comments, List<SyntaxProblem> problems) {
    public YamlFile {
        documents = List.copyOf(documents);
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
    }

    /// The first document's root.
    public Optional<YamlNode> root() {
        return documents.isEmpty() ? Optional.empty() : Optional.of(documents.getFirst());
    }
}
