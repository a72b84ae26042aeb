package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.IdentityHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A YAML tree as the JSON that a schema judges. What an alias stands for is one JSON value however often it is used,
/// so that the parser's limit on aliases bounds the work. Of duplicate keys the first counts, and keys that are not
/// scalars are left out: both are for the parser to report.
final class InstanceTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Merging merging;
    private final Map<YamlNode, JsonNode> anchored = new IdentityHashMap<>();

    private InstanceTree(Merging merging) {
        this.merging = merging;
    }

    static JsonNode of(YamlNode root, Merging merging) {
        return new InstanceTree(merging).json(root);
    }

    private JsonNode json(YamlNode node) {
        if (node instanceof YamlAlias alias) {
            JsonNode known = anchored.get(alias.target());
            return known == null ? json(alias.target()) : known;
        }
        JsonNode json =
                switch (node) {
                    case YamlMapping mapping -> object(mapping);
                    case YamlSequence sequence -> array(sequence);
                    case YamlScalar scalar -> scalar(scalar);
                    case YamlAlias alias -> JSON.nullNode();
                };
        if (node.anchor().isPresent()) {
            anchored.put(node, json);
        }
        return json;
    }

    private ArrayNode array(YamlSequence sequence) {
        ArrayNode array = JSON.arrayNode(sequence.items().size());
        for (YamlNode item : sequence.items()) {
            array.add(json(item));
        }
        return array;
    }

    private ObjectNode object(YamlMapping mapping) {
        ObjectNode object = JSON.objectNode();
        for (YamlEntry entry : mapping.entries()) {
            boolean judged =
                    entry.key().resolved() instanceof YamlScalar
                            && !Merging.isMergeKey(entry)
                            && !merging.resets(entry.value());
            if (judged && !object.has(entry.name())) {
                object.set(entry.name(), json(entry.value()));
            }
        }
        for (YamlMapping merged : merging.mergedInto(mapping)) {
            for (Map.Entry<String, JsonNode> property : json(merged).properties()) {
                object.putIfAbsent(property.getKey(), property.getValue());
            }
        }
        return object;
    }

    private static JsonNode scalar(YamlScalar scalar) {
        String value = scalar.value();
        return switch (scalar.type()) {
            case STRING -> JSON.stringNode(value);
            case BOOLEAN -> JSON.booleanNode(value.equalsIgnoreCase("true"));
            case NULL -> JSON.nullNode();
            case INTEGER -> JSON.numberNode(Numbers.integer(value));
            case FLOAT -> JSON.numberNode(Numbers.fraction(value));
        };
    }
}
