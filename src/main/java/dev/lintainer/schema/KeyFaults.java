package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Words for keys that are unknown, missing, misnamed, or in each other's way.
final class KeyFaults {
    static final String MISSING = "missing-key";
    private static final String UNKNOWN = "unknown-key";
    private static final String TOGETHER = "forbidden-together";

    private KeyFaults() {}

    static SchemaProblem unknown(Situation situation) {
        String key = situation.fault().property();
        Optional<String> rival = rival(situation);
        if (rival.isPresent()) {
            return together(situation, key, rival.get());
        }
        String message = "unknown key " + Wording.quoted(key) + " in " + situation.subject();
        return situation.atKey(key, UNKNOWN, message, KeyGuess.suggestion(situation));
    }

    /// Where the value is one of several kinds, and the unknown key belongs to another kind: the key that made it this
    /// kind.
    private static Optional<String> rival(Situation situation) {
        String key = situation.fault().property();
        for (JsonNode alternative : situation.trail().alternatives()) {
            if (!properties(alternative).has(key)) {
                continue;
            }
            for (String required : SchemaTree.texts(required(situation.schema()))) {
                if (situation.has(required) && distinguishes(situation.schema(), alternative, required)) {
                    return Optional.of(withConstant(situation.schema(), required));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a key, or the one value that it may have, makes a mapping this kind and not the other.
    private static boolean distinguishes(JsonNode schema, JsonNode other, String key) {
        JsonNode constant = SchemaTree.child(SchemaTree.child(properties(schema), key), "const");
        JsonNode otherConstant = SchemaTree.child(SchemaTree.child(properties(other), key), "const");
        return !properties(other).has(key) || !constant.equals(otherConstant);
    }

    private static String withConstant(JsonNode schema, String key) {
        JsonNode constant = SchemaTree.child(SchemaTree.child(properties(schema), key), "const");
        return constant.isString() ? key + ": " + constant.stringValue() : key;
    }

    /// A name that is not one.
    static SchemaProblem misnamed(Situation situation) {
        String name = situation.fault().property();
        JsonNode rule = SchemaTree.resolved(situation.demand(), situation.trail().document());
        String message =
                "the name "
                        + Wording.quoted(name)
                        + " in "
                        + situation.subject()
                        + " must be "
                        + SchemaTree.child(rule, "title").asString();
        return situation.atKey(name, "wrong-key", message, "");
    }

    /// Whether the keys of a mapping are all there to see: a merge key, or a key that is an expression, may bring
    /// others.
    static boolean isClosed(Situation situation) {
        for (YamlEntry entry : situation.place().entries()) {
            if (situation.entries().merging() == Merging.REFUSED
                    && (Merging.isMergeKey(entry) || isExpression(entry.name()))) {
                return false;
            }
        }
        return true;
    }

    /// GitHub evaluates keys as well, and inserts whole mappings for `${{ insert }}`.
    static boolean isExpression(String key) {
        return key.startsWith("${{");
    }

    static SchemaProblem missing(Situation situation) {
        String key = "`" + situation.fault().property() + "`";
        return situation.atOwner(MISSING, key + " is missing in " + situation.subject(), "add " + key);
    }

    /// A mapping that could become several kinds of thing.
    static SchemaProblem undecided(Situation situation) {
        List<String> choices = new ArrayList<>();
        for (JsonNode alternative : situation.trail().offered()) {
            List<String> required = SchemaTree.texts(required(alternative));
            for (String key : required.subList(0, Math.min(required.size(), 1))) {
                choices.add("`" + key + "`");
            }
        }
        String message = situation.subject() + " has no " + Wording.either(choices);
        String suggestion = "add " + Wording.either(choices.subList(0, Math.min(choices.size(), 2)));
        return situation.atOwner(MISSING, message, suggestion);
    }

    /// `not` is only ever given keys that are not allowed together.
    static SchemaProblem together(Situation situation) {
        List<String> keys = SchemaTree.texts(required(situation.demand()));
        String first = keys.getFirst();
        String last = keys.getLast();
        Location firstPlace = situation.keyPlace(first);
        Location lastPlace = situation.keyPlace(last);
        return firstPlace.compareTo(lastPlace) > 0
                ? together(situation, first, last)
                : together(situation, last, first);
    }

    private static SchemaProblem together(Situation situation, String key, String rival) {
        String message = Wording.quoted(key) + " does not go with `" + rival + "` in " + situation.subject();
        return situation.atKey(key, TOGETHER, message, "remove " + Wording.quoted(key) + " or `" + rival + "`");
    }

    private static JsonNode properties(JsonNode schema) {
        return SchemaTree.child(schema, "properties");
    }

    private static JsonNode required(JsonNode schema) {
        return SchemaTree.child(schema, "required");
    }
}
