package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.YamlNode;
import java.util.List;

/// Judges YAML trees by the schema of their kind.
public final class SchemaValidator {
    private SchemaValidator() {}

    /// What the schema of `kind` does not allow in the document `root`, in the order of the text. Never throws, and the list is bounded.
    public static List<SchemaProblem> validate(SchemaKind kind, YamlNode root) {
        return List.of();
    }
}
