package dev.lintainer.lsp;

import dev.lintainer.schema.SchemaKind;
import dev.lintainer.workspace.FileKind;
import java.util.Optional;
import java.util.Set;

/// Which schema an open file is written to.
final class Kinds {
    private static final Set<String> CONFIGURATIONS =
            Set.of(".lintainer.yml", ".lintainer.yaml", ".github/lintainer.yml", ".github/lintainer.yaml");

    private static final String RULES = ".lintainer/rules/";

    private Kinds() {}

    static boolean isConfiguration(String path) {
        return CONFIGURATIONS.contains(path);
    }

    /// @param path from the repository's root
    static Optional<SchemaKind> of(String path, View view) {
        if (isConfiguration(path)) {
            return Optional.of(SchemaKind.CONFIGURATION);
        }
        boolean yaml = path.endsWith(".yml") || path.endsWith(".yaml");
        if (yaml && path.startsWith(RULES)) {
            return Optional.of(SchemaKind.USER_RULE);
        }
        Optional<FileKind> kind = FileKind.of(path);
        if (kind.isEmpty()) {
            // The pipeline may start one of another name.
            return view.document(path).filter(Document.OfCompose.class::isInstance).map(_ -> SchemaKind.COMPOSE);
        }
        return switch (kind.get()) {
            case WORKFLOW -> Optional.of(SchemaKind.WORKFLOW);
            case ACTION -> Optional.of(SchemaKind.ACTION);
            case COMPOSE -> Optional.of(SchemaKind.COMPOSE);
            case DOCKERFILE, BAKE -> Optional.empty();
        };
    }
}
