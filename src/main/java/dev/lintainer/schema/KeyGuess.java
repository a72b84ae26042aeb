package dev.lintainer.schema;

import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What the author of an unknown key may have meant: a known key that looks like it, or the same key elsewhere.
final class KeyGuess {
    /// More keys or sections than this are no help in one line.
    private static final int MOST_KEYS = 5;

    private static final int MOST_SECTIONS = 2;

    private KeyGuess() {}

    static String suggestion(Situation situation) {
        return misspelt(situation)
                .map(meant -> "did you mean `" + meant + "`?")
                .or(() -> above(situation))
                .or(() -> twin(situation))
                .or(() -> home(situation, situation.schema(), ""))
                .or(() -> beside(situation))
                .orElseGet(() -> allowedKeys(situation));
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
        return keys.isEmpty() || keys.size() > MOST_KEYS
                ? ""
                : "take it out, only " + Wording.either(keys) + " may stand here";
    }

    private static JsonNode properties(JsonNode schema) {
        return SchemaTree.child(schema, "properties");
    }
}
