package dev.lintainer.schema;

import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// One schema of an `anyOf`, as far as it tells which values are meant for it.
///
/// @param index its place in the `anyOf`
/// @param kinds of the values that it takes
/// @param required the keys that it requires
/// @param known the keys that it has something to say of
/// @param choosing those of them whose value makes a mapping this alternative, such as `using: docker`
record Alternative(int index, Set<JsonKind> kinds, List<String> required, Set<String> known, Set<String> choosing) {
    private static final int REQUIRED_KEY = 100;
    private static final int MISSPELT_REQUIRED_KEY = 50;

    static List<Alternative> of(JsonNode anyOf, JsonNode document) {
        List<JsonNode> schemas = new ArrayList<>(anyOf.size());
        for (JsonNode schema : anyOf) {
            schemas.add(SchemaTree.resolved(schema, document));
        }
        List<Alternative> result = new ArrayList<>(schemas.size());
        for (JsonNode schema : schemas) {
            result.add(
                    new Alternative(
                            result.size(),
                            JsonKind.allowedBy(schema),
                            SchemaTree.texts(SchemaTree.child(schema, "required")),
                            new HashSet<>(properties(schema).propertyNames()),
                            choosing(schema, schemas)));
        }
        return result;
    }

    /// The keys of which another schema demands another value.
    private static Set<String> choosing(JsonNode schema, List<JsonNode> schemas) {
        Set<String> keys = new HashSet<>();
        properties(schema)
                .properties()
                .forEach(property -> {
                    JsonNode demand = property.getValue();
                    boolean exact = demand.has("const") || demand.has("pattern");
                    for (JsonNode other : schemas) {
                        JsonNode otherDemand = properties(other).get(property.getKey());
                        if (exact && otherDemand != null && !otherDemand.equals(demand)) {
                            keys.add(property.getKey());
                        }
                    }
                });
        return keys;
    }

    private static JsonNode properties(JsonNode schema) {
        return SchemaTree.child(schema, "properties");
    }

    boolean takes(JsonNode value) {
        return kinds.contains(JsonKind.of(value));
    }

    /// Whether the value has all required keys.
    boolean isComplete(JsonNode value) {
        return requiredIn(value) == required.size();
    }

    /// Those that know most of a value's keys.
    static List<Alternative> nearest(JsonNode value, List<Alternative> alternatives) {
        List<Alternative> best = new ArrayList<>();
        int most = 0;
        for (Alternative alternative : alternatives) {
            int closeness = alternative.closeness(value);
            if (closeness > most) {
                best.clear();
                most = closeness;
            }
            if (closeness == most) {
                best.add(alternative);
            }
        }
        return best;
    }

    private int requiredIn(JsonNode value) {
        int count = 0;
        for (String key : required) {
            if (value.has(key)) {
                count++;
            }
        }
        return count;
    }

    private int closeness(JsonNode value) {
        int closeness = REQUIRED_KEY * requiredIn(value);
        for (String key : value.propertyNames()) {
            if (known.contains(key)) {
                closeness++;
            } else if (Spelling.nearest(key, required).isPresent()) {
                closeness += MISSPELT_REQUIRED_KEY;
            }
        }
        return closeness;
    }
}
