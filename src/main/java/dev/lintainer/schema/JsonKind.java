package dev.lintainer.schema;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The kinds of value that `type` of JSON Schema tells apart.
enum JsonKind {
    OBJECT("a mapping"),
    ARRAY("a list"),
    STRING("text"),
    INTEGER("a whole number"),
    NUMBER("a number"),
    BOOLEAN("`true` or `false`"),
    NULL("nothing");

    private final String words;

    JsonKind(String words) {
        this.words = words;
    }

    /// What users call it.
    String words() {
        return words;
    }

    static JsonKind of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> OBJECT;
            case ARRAY -> ARRAY;
            case STRING, BINARY, POJO -> STRING;
            case NUMBER -> node.isIntegralNumber() ? INTEGER : NUMBER;
            case BOOLEAN -> BOOLEAN;
            case NULL, MISSING -> NULL;
        };
    }

    /// Whether a name that `type` gives stands for values of this kind. A number may be whole.
    boolean isNamed(String name) {
        return switch (this) {
            case OBJECT -> name.equals("object");
            case ARRAY -> name.equals("array");
            case STRING -> name.equals("string");
            case INTEGER -> name.equals("integer") || name.equals("number");
            case NUMBER -> name.equals("number");
            case BOOLEAN -> name.equals("boolean");
            case NULL -> name.equals("null");
        };
    }

    /// The kinds that a schema's `type` allows; all of them when it has none.
    static Set<JsonKind> allowedBy(JsonNode schema) {
        JsonNode type = schema.get("type");
        return type == null ? EnumSet.allOf(JsonKind.class) : named(type);
    }

    /// The kinds that a value of the keyword `type` names: one name or a list of them. A number may be whole.
    static Set<JsonKind> named(JsonNode type) {
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        if (type.isString()) {
            addNamed(type.stringValue(), kinds);
        }
        for (JsonNode name : type) {
            addNamed(name.stringValue(), kinds);
        }
        return kinds;
    }

    private static void addNamed(String name, Set<JsonKind> kinds) {
        switch (name) {
            case "object" -> kinds.add(OBJECT);
            case "array" -> kinds.add(ARRAY);
            case "string" -> kinds.add(STRING);
            case "integer" -> kinds.add(INTEGER);
            case "number" -> {
                kinds.add(INTEGER);
                kinds.add(NUMBER);
            }
            case "boolean" -> kinds.add(BOOLEAN);
            case "null" -> kinds.add(NULL);
            default -> throw new IllegalArgumentException("not a type of JSON Schema: " + name);
        }
    }
}
