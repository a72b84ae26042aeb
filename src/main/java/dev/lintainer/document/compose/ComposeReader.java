package dev.lintainer.document.compose;

import dev.lintainer.syntax.yaml.YamlFile;
import java.util.List;
import java.util.Optional;

/// Reads a YAML file as a Compose file.
public final class ComposeReader {
    private ComposeReader() {}

    public static ComposeFile read(YamlFile yaml) {
        return new ComposeFile(
                yaml.source(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                yaml);
    }
}
