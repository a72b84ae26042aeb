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
        String suggestion =
                misspelt(situation)
                        .map(meant -> "did you mean `" + meant + "`?")
                        .or(() -> above(situation))
                        .or(() -> twin(situation))
                        .or(() -> home(situation, situation.schema(), ""))
                        .or(() -> beside(situation))
                        .orElseGet(() -> allowedKeys(situation));
        return situation.atKey(key, UNKNOWN, message, suggestion);
    }

    /// The known key that an unknown one was probably meant to be, and that is not there. A key that is right further
    /// up is not misspelt.
    static Optional<String> misspelt(Situation situation) {
        if (above(situation).isPresent()) {
            return Optional.empty();
        }
        List<String> absent = new ArrayList<>();
        for (String name : properties(situation.schema()).propertyNames()) {
            if (!situation.has(name)) {
                absent.add(name);
            }
        }
        String key = situation.fault().property();
        return Spelling.nearest(key, absent).or(() -> completed(key, absent));
    }

    /// The only one that goes on after `word`, as `timeout-minutes` after `timeout`.
    private static Optional<String> completed(String word, List<String> names) {
        List<String> longer = new ArrayList<>();
        for (String name : names) {
            if (name.startsWith(word + "-")) {
                longer.add(name);
            }
        }
        return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
    }

    /// Where that key is there as well.
    private static Optional<String> twin(Situation situation) {
        return Spelling.nearest(situation.fault().property(), properties(situation.schema()).propertyNames())
                .map(meant -> "merge it into `" + meant + "`");
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

    private static Optional<String> above(Situation situation) {
        String key = situation.fault().property();
        List<SchemaTrail.Station> stations = situation.trail().stations();
        int depth = stations.getLast().depth();
        for (SchemaTrail.Station station : stations.reversed()) {
            boolean free =
                    station.depth() < depth
                            && properties(station.schema()).has(key)
                            && !situation.hasAt(station.depth(), key);
            if (free) {
                return Optional.of("move it to " + situation.nameAt(station.depth()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> beside(Situation situation) {
        List<SchemaTrail.Station> stations = situation.trail().stations();
        int depth = stations.getLast().depth();
        for (SchemaTrail.Station station : stations.reversed()) {
            if (station.depth() == depth - 1) {
                return home(situation, station.schema(), situation.fault().path().getLast().toString());
            }
        }
        return Optional.empty();
    }

    /// The sections of a mapping that know the unknown key, themselves or for their entries.
    ///
    /// @param own the section that the key stands in, or nothing
    private static Optional<String> home(Situation situation, JsonNode schema, String own) {
        String key = situation.fault().property();
        JsonNode document = situation.trail().document();
        List<String> homes = new ArrayList<>();
        properties(schema)
                .properties()
                .forEach(property -> {
                    for (JsonNode section : SchemaTree.sections(property.getValue(), document)) {
                        String home = "`" + property.getKey() + "`";
                        if (properties(section).has(key) && !property.getKey().equals(own) && !homes.contains(home)) {
                            homes.add(home);
                        }
                    }
                });
        boolean telling = !homes.isEmpty() && homes.size() <= MOST_SECTIONS;
        return telling ? Optional.of("move it under " + Wording.either(homes)) : Optional.empty();
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
        return situation.atKey(key, TOGETHER, message, "remove `" + key + "` or `" + rival + "`");
    }

    private static JsonNode properties(JsonNode schema) {
        return SchemaTree.child(schema, "properties");
    }

    private static JsonNode required(JsonNode schema) {
        return SchemaTree.child(schema, "required");
    }
}
