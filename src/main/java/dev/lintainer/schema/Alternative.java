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
record Alternative(int index, Set<JsonKind> kinds, List<String> required, Set<String> known) {
    private static final int REQUIRED_KEY = 100;
    private static final int MISSPELT_REQUIRED_KEY = 50;

    static List<Alternative> of(JsonNode anyOf, JsonNode document) {
        List<Alternative> result = new ArrayList<>(anyOf.size());
        for (int i = 0; i < anyOf.size(); i++) {
            JsonNode schema = SchemaTree.resolved(anyOf.get(i), document);
            List<String> required = SchemaTree.texts(SchemaTree.child(schema, "required"));
            Set<String> known = new HashSet<>(SchemaTree.child(schema, "properties").propertyNames());
            result.add(new Alternative(i, JsonKind.allowedBy(schema), required, known));
        }
        return result;
    }

    /// Those that `value` can be meant as: all that take its kind and whose required keys it has, else the one of its kind that knows most
    /// of its keys; none when several know as many.
    static List<Alternative> meantBy(JsonNode value, List<Alternative> alternatives) {
        JsonKind kind = JsonKind.of(value);
        List<Alternative> complete = new ArrayList<>(alternatives.size());
        for (Alternative alternative : alternatives) {
            if (alternative.kinds.contains(kind) && alternative.requiredIn(value) == alternative.required.size()) {
                complete.add(alternative);
            }
        }
        return complete.isEmpty() ? nearest(value, kind, alternatives) : complete;
    }

    private static List<Alternative> nearest(JsonNode value, JsonKind kind, List<Alternative> alternatives) {
        List<Alternative> best = List.of();
        int most = -1;
        for (Alternative alternative : alternatives) {
            int closeness = alternative.kinds.contains(kind) ? alternative.closeness(value) : -1;
            if (closeness > most) {
                best = List.of(alternative);
                most = closeness;
            } else if (closeness == most) {
                best = List.of();
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
