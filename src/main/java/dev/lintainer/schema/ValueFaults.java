package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Words for values of the wrong type, and for values that are none of those allowed.
final class ValueFaults {
    private static final String WRONG_TYPE = "wrong-type";
    private static final String WRONG_VALUE = "wrong-value";

    /// The pattern that tells text with an expression from other text.
    static final String EXPRESSION = "\\$\\{\\{";

    /// The pattern of text that must not hold one, but for a quoted literal, which GitHub takes for what is in the
    /// quotes.
    static final String NO_EXPRESSION = "^(?![\\s\\S]*\\$\\{\\{\\s*[^'\\s])";

    /// More values than this are no help in one line.
    private static final int MOST_VALUES = 6;

    /// Longer lists of values are left to the suggestion.
    private static final int LONGEST_CHOICE = 50;

    private ValueFaults() {}

    /// Whether an `anyOf` has no alternative for values of this kind at all.
    static boolean fitsNowhere(Situation situation) {
        return !(situation.place().value().resolved() instanceof YamlMapping)
                || !offeredKinds(situation).contains(JsonKind.OBJECT);
    }

    private static Set<JsonKind> offeredKinds(Situation situation) {
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        for (JsonNode alternative : situation.trail().offered()) {
            kinds.addAll(JsonKind.allowedBy(alternative));
        }
        return kinds;
    }

    static SchemaProblem type(Situation situation) {
        boolean chosen = situation.fault().keyword().equals("anyOf");
        Set<JsonKind> kinds = chosen ? offeredKinds(situation) : JsonKind.allowedBy(situation.schema());
        String expected = chosen ? words(kinds, "") : expected(situation.schema());
        YamlNode found = situation.place().value().resolved();
        if (found instanceof YamlScalar scalar && scalar.type() == ScalarType.NULL) {
            return situation.atOwner("empty-value", situation.subject() + " is empty, but must be " + expected, "");
        }
        String message = situation.subject() + " must be " + expected + ", not " + description(found);
        return situation.atValue(WRONG_TYPE, message, Remedies.forType(found, kinds, situation.schema()));
    }

    private static String expected(JsonNode schema) {
        String pattern = SchemaTree.child(schema, "pattern").asString("");
        Set<JsonKind> kinds = JsonKind.allowedBy(schema);
        boolean scalar = !kinds.contains(JsonKind.ARRAY) && !kinds.contains(JsonKind.OBJECT);
        JsonNode values = SchemaTree.child(schema, "enum");
        if (scalar && !values.isEmpty() && values.size() <= MOST_VALUES) {
            return Wording.either(quoted(SchemaTree.texts(values)));
        }
        if (scalar && !pattern.isEmpty() && schema.has("title")) {
            return SchemaTree.child(schema, "title").asString();
        }
        return words(kinds, pattern);
    }

    private static String words(Set<JsonKind> kinds, String pattern) {
        boolean expression = pattern.equals(EXPRESSION);
        boolean anyText = kinds.contains(JsonKind.STRING) && !expression;
        List<String> words = new ArrayList<>();
        if (anyText) {
            words.add(JsonKind.STRING.words());
        } else {
            addIf(kinds, JsonKind.BOOLEAN, words);
            addIf(kinds, kinds.contains(JsonKind.NUMBER) ? JsonKind.NUMBER : JsonKind.INTEGER, words);
        }
        addIf(kinds, JsonKind.ARRAY, words);
        addIf(kinds, JsonKind.OBJECT, words);
        if (expression) {
            words.add("an expression");
        }
        return Wording.either(words);
    }

    private static void addIf(Set<JsonKind> kinds, JsonKind kind, List<String> words) {
        if (kinds.contains(kind)) {
            words.add(kind.words());
        }
    }

    private static String description(YamlNode found) {
        return switch (found) {
            case YamlMapping mapping -> "a mapping";
            case YamlSequence sequence -> "a list";
            case YamlAlias alias -> "an alias";
            case YamlScalar scalar ->
                    switch (scalar.type()) {
                        case STRING ->
                                scalar.value().isEmpty() ? "empty text" : "text " + Wording.quoted(scalar.value());
                        case INTEGER, FLOAT -> "the number " + Wording.quoted(scalar.value());
                        case BOOLEAN -> "the boolean " + Wording.quoted(scalar.value());
                        case NULL -> "nothing";
                    };
        };
    }

    static SchemaProblem choice(Situation situation) {
        List<String> values = values(situation);
        String found = text(situation);
        String choices = values.size() > MOST_VALUES ? "" : Wording.either(quoted(values));
        Optional<String> meant = Spelling.nearest(found, values);
        if (!choices.isEmpty() && choices.length() <= LONGEST_CHOICE) {
            String message = situation.subject() + " must be " + choices + ", not " + Wording.quoted(found);
            return situation.atValue(WRONG_VALUE, message, meant.map(ValueFaults::guess).orElse(""));
        }
        String title = situation.trail().title();
        String what = title.isEmpty() ? "a value of " + situation.subject() : title;
        String suggestion = meant.map(ValueFaults::guess).orElse(choices.isEmpty() ? "" : "use " + choices);
        return situation.atValue(WRONG_VALUE, Wording.quoted(found) + " is not " + what, suggestion);
    }

    private static String guess(String meant) {
        return "did you mean `" + meant + "`?";
    }

    /// What the value may be; where it chooses among alternatives, in any of them.
    private static List<String> values(Situation situation) {
        List<String> values = new ArrayList<>();
        addValues(situation.schema(), values);
        List<Object> path = situation.fault().path();
        if (!path.isEmpty()) {
            String key = path.getLast().toString();
            for (JsonNode alternative : situation.trail().alternativesAbove()) {
                addValues(SchemaTree.child(SchemaTree.child(alternative, "properties"), key), values);
            }
        }
        return values;
    }

    private static void addValues(JsonNode schema, List<String> values) {
        List<String> added = SchemaTree.texts(SchemaTree.child(schema, "enum"));
        if (schema.has("const")) {
            added.add(SchemaTree.child(schema, "const").asString());
        }
        for (String value : added) {
            // Nothing at all has no name to be told by.
            if (!value.isEmpty() && !values.contains(value)) {
                values.add(value);
            }
        }
    }

    static SchemaProblem pattern(Situation situation) {
        return switch (situation.demand().asString()) {
            case EXPRESSION -> type(situation);
            case NO_EXPRESSION ->
                    situation.atValue("expression-not-allowed", situation.subject() + " cannot hold an expression", "");
            default -> {
                String expected = situation.trail().title();
                String message =
                        situation.subject() + " must be " + expected + ", not " + Wording.quoted(text(situation));
                yield situation.atValue(WRONG_VALUE, message, "");
            }
        };
    }

    static SchemaProblem length(Situation situation) {
        int length = text(situation).codePointCount(0, text(situation).length());
        String message =
                length == 0
                        ? situation.subject() + " must not be empty"
                        : situation.subject()
                                + " has "
                                + length
                                + " characters, at most "
                                + situation.demand().asString()
                                + " are allowed";
        return situation.atValue(WRONG_VALUE, message, "");
    }

    static SchemaProblem tooFew(Situation situation) {
        int size = size(situation);
        String message =
                size == 0
                        ? situation.subject() + " has no entries"
                        : situation.subject()
                                + " has too few entries: "
                                + size
                                + " of "
                                + situation.demand().asString();
        return situation.atOwner("too-few", message, "");
    }

    static SchemaProblem tooMany(Situation situation) {
        String message =
                situation.subject()
                        + " has "
                        + size(situation)
                        + " entries, at most "
                        + situation.demand().asString()
                        + " are allowed";
        return situation.atOwner("too-many", message, "");
    }

    static SchemaProblem range(Situation situation) {
        String bound = situation.fault().keyword().equals("minimum") ? " must be at least " : " must be at most ";
        String message =
                situation.subject()
                        + bound
                        + situation.demand().asString()
                        + ", not "
                        + Wording.quoted(text(situation));
        return situation.atValue(WRONG_VALUE, message, "");
    }

    private static int size(Situation situation) {
        return situation.place().value().resolved() instanceof YamlSequence sequence
                ? sequence.items().size()
                : situation.place().entries().size();
    }

    private static String text(Situation situation) {
        return situation.place().value().resolved() instanceof YamlScalar scalar ? scalar.value() : "";
    }

    private static List<String> quoted(List<String> values) {
        List<String> quoted = new ArrayList<>(values.size());
        for (String value : values) {
            quoted.add("`" + value + "`");
        }
        return quoted;
    }
}
