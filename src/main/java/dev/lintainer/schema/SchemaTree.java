package dev.lintainer.schema;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Finding one's way in a schema's own JSON.
final class SchemaTree {
    private SchemaTree() {}

    /// A member of an object, or the missing node, which has no members and no items.
    static JsonNode child(JsonNode node, String name) {
        JsonNode child = node.get(name);
        return child == null ? MissingNode.getInstance() : child;
    }

    static JsonNode child(JsonNode node, Object nameOrIndex) {
        if (nameOrIndex instanceof Integer index) {
            JsonNode child = node.get(index);
            return child == null ? MissingNode.getInstance() : child;
        }
        return child(node, nameOrIndex.toString());
    }

    /// The schema that a chain of references ends at.
    static JsonNode resolved(JsonNode schema, JsonNode document) {
        JsonNode node = schema;
        while (node.has("$ref")) {
            node = target(node, document);
        }
        return node;
    }

    /// What `$ref` of a schema points at; references have the form `#/$defs/name`.
    static JsonNode target(JsonNode schema, JsonNode document) {
        String reference = child(schema, "$ref").stringValue();
        return child(child(document, "$defs"), reference.substring(reference.lastIndexOf('/') + 1));
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            texts.add(item.isString() ? item.stringValue() : item.asString());
        }
        return texts;
    }

    /// The first word that may be said of a schema: its own title, or that of what it refers to.
    static String title(JsonNode schema, JsonNode document) {
        JsonNode node = schema;
        while (!node.has("title") && node.has("$ref")) {
            node = target(node, document);
        }
        JsonNode title = child(node, "title");
        return title.isString() ? title.stringValue() : "";
    }
}
