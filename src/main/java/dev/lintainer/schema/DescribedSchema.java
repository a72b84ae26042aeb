package dev.lintainer.schema;

import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Schemas with the descriptions of their parts, which validation does without. Each is read when it is first asked
/// for.
final class DescribedSchema {
    private static final Map<SchemaKind, JsonNode> READ = new EnumMap<>(SchemaKind.class);

    private DescribedSchema() {}

    static synchronized JsonNode of(SchemaKind kind) {
        return READ.computeIfAbsent(kind, wanted -> SchemaTree.of(SchemaText.readDescribed(wanted.file())));
    }
}
