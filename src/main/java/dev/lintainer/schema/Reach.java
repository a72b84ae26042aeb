package dev.lintainer.schema;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Whether what a schema says of a value hangs on something in it that is not known.
final class Reach {
    private Reach() {}

    /// Whether nothing is known of a value but that it is there. Data has no nulls, so that one can stand for it.
    static boolean isUnknown(JsonNode value) {
        return value.isNull();
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

    /// Of keywords that answer for themselves, nothing: what they cannot tell they report.
    static boolean reachesUnknown(JsonNode schema, JsonNode value) {
        if (!schema.isObject() || !holdsUnknown(value)) {
            return false;
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
            case "type", "enum", "const", "pattern", "uniqueItems", "contains" -> false;
            case "not", "anyOf", "oneOf", "if", "then", "else" -> false;
            case "allOf" -> anyReaches(demand, value);
            case "items" -> isUnknown(value) || value.isArray() && isReachedIn(demand, value);
            case "properties" -> isUnknown(value) || propertiesReach(demand, value);
            case "additionalProperties" -> isUnknown(value) || value.isObject() && othersReach(demand, schema, value);
            // How much a value holds and under which names is known.
            default -> isUnknown(value);
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
