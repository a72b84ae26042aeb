package dev.lintainer.schema;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/// Whether what a schema says of a value hangs on something in it that is not known.
final class Reach {
    private Reach() {}

    /// Whether nothing is known of a value but that it is there.
    static boolean isUnknown(JsonNode value) {
        return value instanceof POJONode;
    }

    static boolean holdsUnknown(JsonNode value) {
        if (isUnknown(value)) {
            return true;
        }
        for (JsonNode child : value) {
            if (holdsUnknown(child)) {
                return true;
            }
        }
        return false;
    }

    static boolean reachesUnknown(JsonNode schema, JsonNode value) {
        if (!schema.isObject() || schema.isEmpty() || !holdsUnknown(value)) {
            return false;
        }
        if (isUnknown(value)) {
            return true;
        }
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            if (reaches(entry.getKey(), entry.getValue(), schema, value)) {
                return true;
            }
        }
        return false;
    }

    /// @param demand what the keyword is given
    private static boolean reaches(String keyword, JsonNode demand, JsonNode schema, JsonNode value) {
        return switch (keyword) {
            // Equal items are told by all that they hold; a value is none of those that are named.
            case "enum", "const", "uniqueItems" -> true;
            case "allOf", "anyOf", "oneOf" -> anyReaches(demand, value);
            case "not", "if", "then", "else" -> reachesUnknown(demand, value);
            case "items", "contains" -> value.isArray() && isReachedIn(demand, value);
            case "properties" -> propertiesReach(demand, value);
            case "additionalProperties" -> value.isObject() && othersReach(demand, schema, value);
            // What kind of value it is, how much it holds and under which names is known.
            default -> false;
        };
    }

    private static boolean anyReaches(JsonNode schemas, JsonNode value) {
        for (JsonNode schema : schemas) {
            if (reachesUnknown(schema, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReachedIn(JsonNode schema, JsonNode items) {
        for (JsonNode item : items) {
            if (reachesUnknown(schema, item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean propertiesReach(JsonNode schemas, JsonNode value) {
        for (Map.Entry<String, JsonNode> entry : schemas.properties()) {
            JsonNode child = value.get(entry.getKey());
            if (child != null && reachesUnknown(entry.getValue(), child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean othersReach(JsonNode schema, JsonNode parent, JsonNode value) {
        JsonNode named = SchemaTree.child(parent, "properties");
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (!named.has(entry.getKey()) && reachesUnknown(schema, entry.getValue())) {
                return true;
            }
        }
        return false;
    }
}
