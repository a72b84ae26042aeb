package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.text.Location;
import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Words for keys that are unknown, missing, misnamed, or in each other's way.
final class KeyFaults {
    static final String MISSING = "missing-key";
    private static final String UNKNOWN = "unknown-key";
    private static final String TOGETHER = "forbidden-together";

    /// More keys or sections than this are no help in one line.
    private static final int MOST_KEYS = 5;

    private static final int MOST_SECTIONS = 2;

    private KeyFaults() {}

    static SchemaProblem unknown(Situation situation) {
        String key = situation.fault().property();
        Optional<String> rival = rival(situation);
        if (rival.isPresent()) {
            return together(situation, key, rival.get());
        }
        String message = "unknown key " + Wording.quoted(key) + " in " + situation.subject();
        String suggestion = misspelt(situation)
                .map(meant -> "did you mean `" + meant + "`?")
                .or(() -> properSection(situation))
                .orElseGet(() -> allowedKeys(situation));
        return situation.atKey(key, UNKNOWN, message, suggestion);
    }

    /// The known key that an unknown one was probably meant to be.
    static Optional<String> misspelt(Situation situation) {
        List<String> absent = new ArrayList<>();
        for (String name : properties(situation.schema()).propertyNames()) {
            if (!situation.has(name)) {
                absent.add(name);
            }
        }
        return Spelling.nearest(situation.fault().property(), absent);
    }

    /// Where the value is one of several kinds, and the unknown key belongs to another kind: the key that made it this kind.
    private static Optional<String> rival(Situation situation) {
        String key = situation.fault().property();
        for (JsonNode alternative : situation.trail().alternatives()) {
            if (!properties(alternative).has(key)) {
                continue;
            }
            for (String required : SchemaTree.texts(required(situation.schema()))) {
                if (situation.has(required) && !properties(alternative).has(required)) {
                    return Optional.of(required);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> properSection(Situation situation) {
        return above(situation).or(() -> below(situation)).or(() -> elsewhere(situation));
    }

    private static Optional<String> above(Situation situation) {
        String key = situation.fault().property();
        List<SchemaTrail.Station> stations = situation.trail().stations();
        int depth = stations.getLast().depth();
        for (SchemaTrail.Station station : stations.reversed()) {
            if (station.depth() < depth && properties(station.schema()).has(key)) {
                return Optional.of("move it to " + situation.nameAt(station.depth()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> below(Situation situation) {
        List<String> homes = new ArrayList<>();
        properties(situation.schema()).properties().forEach(property -> {
            JsonNode schema = SchemaTree.resolved(property.getValue(), situation.trail().document());
            if (properties(schema).has(situation.fault().property())) {
                homes.add(property.getKey());
            }
        });
        return homes.size() == 1 ? Optional.of("move it under `" + homes.getFirst() + "`") : Optional.empty();
    }

    private static Optional<String> elsewhere(Situation situation) {
        List<String> sections = new ArrayList<>();
        for (JsonNode schema : SchemaTree.child(situation.trail().document(), "$defs")) {
            JsonNode title = SchemaTree.child(schema, "title");
            if (properties(schema).has(situation.fault().property()) && title.isString()) {
                sections.add(title.stringValue());
            }
        }
        boolean telling = !sections.isEmpty() && sections.size() <= MOST_SECTIONS;
        return telling ? Optional.of("move it to " + Wording.either(sections)) : Optional.empty();
    }

    private static String allowedKeys(Situation situation) {
        List<String> keys = new ArrayList<>();
        for (String name : properties(situation.schema()).propertyNames()) {
            keys.add("`" + name + "`");
        }
        return keys.isEmpty() || keys.size() > MOST_KEYS ? "" : "use " + Wording.either(keys);
    }

    /// A name that is not one.
    static SchemaProblem misnamed(Situation situation) {
        String name = situation.fault().property();
        JsonNode rule = SchemaTree.resolved(situation.demand(), situation.trail().document());
        String message = "the name " + Wording.quoted(name) + " in " + situation.subject() + " must be "
                + SchemaTree.child(rule, "title").asString();
        return situation.atKey(name, "wrong-key", message, "");
    }

    /// Whether the keys of a mapping are all there to see: a merge key, or a key that is an expression, may bring others.
    static boolean isClosed(Situation situation) {
        for (YamlEntry entry : situation.place().entries()) {
            if (situation.merging() == Merging.REFUSED && Merging.isMergeKey(entry)
                    || entry.name().startsWith("${{")) {
                return false;
            }
        }
        return true;
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
            if (!required.isEmpty()) {
                choices.add("`" + required.getFirst() + "`");
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
        Location firstPlace = situation.place().keyOf(first, situation.merging());
        Location lastPlace = situation.place().keyOf(last, situation.merging());
        return firstPlace.compareTo(lastPlace) > 0
                ? together(situation, first, last)
                : together(situation, last, first);
    }

    private static SchemaProblem together(Situation situation, String key, String rival) {
        String message = Wording.quoted(key) + " does not go with `" + rival + "` in " + situation.subject();
        return situation.atKey(key, TOGETHER, message, "remove `" + key + "` or `" + rival + "`");
    }

    private static JsonNode properties(JsonNode schema) {
        return SchemaTree.child(schema, "properties");
    }

    private static JsonNode required(JsonNode schema) {
        return SchemaTree.child(schema, "required");
    }
}
