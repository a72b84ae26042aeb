package dev.lintainer.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Finding one's way in a schema's own JSON.
final class SchemaTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// The schema of everything.
    static final JsonNode ANYTHING = JSON.booleanNode(true);

    private SchemaTree() {}

    /// What [SchemaReader] gives, as JSON.
    static JsonNode of(Object value) {
        return switch (value) {
            case Map<?, ?> object -> {
                ObjectNode node = JSON.objectNode();
                object.forEach((name, member) -> node.set(name.toString(), of(member)));
                yield node;
            }
            case List<?> array -> {
                ArrayNode node = JSON.arrayNode(array.size());
                array.forEach(item -> node.add(of(item)));
                yield node;
            }
            case Boolean truth -> JSON.booleanNode(truth);
            case Optional<?> _ -> JSON.nullNode();
            case Integer number -> JSON.numberNode(number);
            default -> JSON.stringNode(value.toString());
        };
    }

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

    /// A schema and those of its entries, each with its alternatives, references followed.
    static List<JsonNode> sections(JsonNode schema, JsonNode document) {
        List<JsonNode> sections = new ArrayList<>();
        addAlternatives(schema, document, sections);
        for (JsonNode section : List.copyOf(sections)) {
            addAlternatives(child(section, "items"), document, sections);
            addAlternatives(child(section, "additionalProperties"), document, sections);
        }
        return sections;
    }

    private static void addAlternatives(JsonNode schema, JsonNode document, List<JsonNode> sections) {
        JsonNode resolved = resolved(schema, document);
        sections.add(resolved);
        for (JsonNode alternative : child(resolved, "anyOf")) {
            sections.add(resolved(alternative, document));
        }
    }
}
