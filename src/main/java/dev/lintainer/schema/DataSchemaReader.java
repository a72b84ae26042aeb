package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Location;
import dev.lintainer.text.Spelling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads the schema of a rule of a user: strictly, since a keyword that is misspelt would hold of everything. What
/// `$ref` points at is put in its place, so that what evaluation can cost is known beforehand.
final class DataSchemaReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 24;
    private static final int MOST_SCHEMAS = 2_000;
    private static final String DEFINITIONS = "#/$defs/";
    private static final List<String> TYPES =
            List.of("object", "array", "string", "integer", "number", "boolean", "null");

    private final Map<String, Datum> parameters;
    private final Set<String> properties;
    private final Map<String, YamlNode> definitions = new HashMap<>();
    private final Deque<String> followed = new ArrayDeque<>();
    private final List<SchemaProblem> problems = new ArrayList<>();
    private int schemas;

    private DataSchemaReader(Map<String, Datum> parameters, Set<String> properties) {
        this.parameters = parameters;
        this.properties = properties;
    }

    record Result(JsonNode schema, List<SchemaProblem> problems) {}

    static Result read(YamlNode root, Map<String, Datum> parameters, Set<String> properties) {
        DataSchemaReader reader = new DataSchemaReader(parameters, properties);
        if (root.resolved() instanceof YamlMapping mapping) {
            mapping.get("$defs")
                    .ifPresent(node ->
                            reader.mapping(node).forEach(entry -> reader.definitions.put(entry.name(), entry.value())));
        }
        JsonNode schema = reader.schema(root, Depth.ROOT);
        return new Result(schema, reader.problems);
    }

    /// How deep a schema lies in others, and how deep what it judges lies in the data.
    private record Depth(int schema, int data) {
        static final Depth ROOT = new Depth(0, 0);

        /// A schema of the same value.
        Depth beside() {
            return new Depth(schema + 1, data);
        }

        /// A schema of a part of the value.
        Depth below() {
            return new Depth(schema + 1, data + 1);
        }
    }

    private JsonNode schema(YamlNode node, Depth depth) {
        schemas++;
        if (schemas > MOST_SCHEMAS || depth.schema() > DEEPEST) {
            if (problems.isEmpty()) {
                problem("too-large", "the schema is too large or too deep", "split the rule", node.location());
            }
            return SchemaTree.ANYTHING;
        }
        YamlNode resolved = node.resolved();
        if (resolved instanceof YamlScalar scalar && scalar.type() == ScalarType.BOOLEAN) {
            return JSON.booleanNode(scalar.value().equalsIgnoreCase("true"));
        }
        if (!(resolved instanceof YamlMapping mapping)) {
            problem("wrong-type", "a schema is expected here: a mapping, `true` or `false`", "", node.location());
            return SchemaTree.ANYTHING;
        }
        ObjectNode object = JSON.objectNode();
        for (YamlEntry entry : mapping.entries()) {
            Optional<DataKeyword> keyword = DataKeyword.named(entry.name());
            if (keyword.isEmpty()) {
                unknown("keyword", entry.name(), DataKeyword.words(), entry.key().location());
            } else {
                keyword(keyword.get(), entry, depth, object);
            }
        }
        return object;
    }

    private void keyword(DataKeyword keyword, YamlEntry entry, Depth depth, ObjectNode into) {
        YamlNode value = entry.value().resolved();
        String name = entry.name();
        switch (keyword.form()) {
            case TYPES -> types(value).ifPresent(types -> into.set(name, types));
            case VALUE, VALUES, NAMES, COUNT, NUMBER, FLAG ->
                    plain(keyword, entry).ifPresent(plain -> into.set(name, plain));
            case PATTERN -> pattern(value).ifPresent(pattern -> into.set(name, pattern));
            case SCHEMA -> into.set(name, schema(value, isOfPart(keyword) ? depth.below() : depth.beside()));
            case SCHEMAS -> {
                ArrayNode all = JSON.arrayNode();
                items(value, name).forEach(item -> all.add(schema(item, depth.beside())));
                addAll(keyword, all, into);
            }
            case NAMED_SCHEMAS -> into.set(name, properties(value, depth));
            case REFERENCE -> reference(value, depth).ifPresent(meant -> addAll(DataKeyword.ALL_OF, meant, into));
            case DEFINITIONS, REMARK -> {}
        }
        if (keyword == DataKeyword.REQUIRED && depth.data() == 0) {
            items(value, name).forEach(this::checkProperty);
        }
    }

    /// References and `allOf` of one schema are one list.
    private static void addAll(DataKeyword keyword, ArrayNode schemas, ObjectNode into) {
        String name = keyword == DataKeyword.ALL_OF ? "allOf" : keyword == DataKeyword.ANY_OF ? "anyOf" : "oneOf";
        if (into.get(name) instanceof ArrayNode earlier) {
            earlier.addAll(schemas);
        } else {
            into.set(name, schemas);
        }
    }

    private static boolean isOfPart(DataKeyword keyword) {
        return keyword == DataKeyword.ITEMS
                || keyword == DataKeyword.CONTAINS
                || keyword == DataKeyword.ADDITIONAL_PROPERTIES
                || keyword == DataKeyword.PROPERTY_NAMES;
    }

    private ObjectNode properties(YamlNode value, Depth depth) {
        ObjectNode all = JSON.objectNode();
        for (YamlEntry entry : mapping(value)) {
            if (depth.data() == 0) {
                checkProperty(entry.key());
            }
            all.set(entry.name(), schema(entry.value(), depth.below()));
        }
        return all;
    }

    private void checkProperty(YamlNode name) {
        if (name.resolved() instanceof YamlScalar scalar && !properties.contains(scalar.value())) {
            unknown("property", scalar.value(), properties, name.location());
        }
    }

    private Optional<ArrayNode> reference(YamlNode node, Depth depth) {
        String target = text(node);
        if (!target.startsWith(DEFINITIONS)) {
            problem(
                    "foreign-reference",
                    "`$ref` leads to `" + Wording.shortened(target) + "`, which is not in this schema",
                    "write `#/$defs/` and a name",
                    node.location());
            return Optional.empty();
        }
        String name = target.substring(DEFINITIONS.length());
        YamlNode meant = definitions.get(name);
        if (meant == null) {
            unknown("definition", name, definitions.keySet(), node.location());
            return Optional.empty();
        }
        if (followed.contains(name)) {
            problem("circular-reference", "`$ref` leads back to `" + name + "`", "", node.location());
            return Optional.empty();
        }
        followed.push(name);
        ArrayNode one = JSON.arrayNode();
        one.add(schema(meant, depth.beside()));
        followed.pop();
        return Optional.of(one);
    }

    private Optional<JsonNode> types(YamlNode node) {
        List<YamlNode> names = node instanceof YamlSequence sequence ? sequence.items() : List.of(node);
        for (YamlNode name : names) {
            if (!TYPES.contains(text(name))) {
                unknown("type", text(name), TYPES, name.location());
                return Optional.empty();
            }
        }
        return Optional.of(InstanceTree.of(node, Merging.REFUSED));
    }

    private Optional<JsonNode> pattern(YamlNode node) {
        String pattern = text(node);
        if (pattern.length() > BoundedPattern.LONGEST) {
            problem(
                    "long-pattern",
                    "the pattern has " + pattern.length() + " characters, " + BoundedPattern.LONGEST + " are allowed",
                    "",
                    node.location());
            return Optional.empty();
        }
        if (!(node instanceof YamlScalar scalar)
                || scalar.type() != ScalarType.STRING
                || BoundedPattern.of(pattern).isEmpty()) {
            problem(
                    "wrong-value",
                    "`" + Wording.shortened(pattern) + "` is not a regular expression",
                    "",
                    node.location());
            return Optional.empty();
        }
        return Optional.of(JSON.stringNode(pattern));
    }

    /// What holds no schemas: it is written here, or a parameter of the rule.
    private Optional<JsonNode> plain(DataKeyword keyword, YamlEntry entry) {
        YamlNode node = entry.value().resolved();
        Optional<YamlNode> parameter = parameter(node);
        JsonNode value;
        if (parameter.isPresent()) {
            Datum given = parameters.get(text(parameter.get()));
            if (given == null) {
                unknown("parameter", text(parameter.get()), parameters.keySet(), parameter.get().location());
                return Optional.empty();
            }
            value = DataSchema.json(given);
        } else {
            value = InstanceTree.of(node, Merging.REFUSED);
        }
        Optional<String> expected = expected(keyword, value);
        expected.ifPresent(words ->
                problem("wrong-type", "`" + entry.name() + "` must be " + words, "", entry.value().location()));
        return expected.isPresent() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<YamlNode> parameter(YamlNode node) {
        return node instanceof YamlMapping mapping
                        && mapping.entries().size() == 1
                        && mapping.entries().getFirst().name().equals("parameter")
                ? Optional.of(mapping.entries().getFirst().value())
                : Optional.empty();
    }

    /// What a value should be and is not.
    private static Optional<String> expected(DataKeyword keyword, JsonNode value) {
        return switch (keyword.form()) {
            case VALUES -> value.isArray() ? Optional.empty() : Optional.of("a list");
            case NAMES ->
                    value.isArray() && value.valueStream().allMatch(JsonNode::isString)
                            ? Optional.empty()
                            : Optional.of("a list of names");
            case COUNT ->
                    value.isIntegralNumber() && value.longValue() >= 0
                            ? Optional.empty()
                            : Optional.of("a number that counts");
            case NUMBER -> value.isNumber() ? Optional.empty() : Optional.of("a number");
            case FLAG -> value.isBoolean() ? Optional.empty() : Optional.of("`true` or `false`");
            case VALUE, TYPES, PATTERN, SCHEMA, SCHEMAS, NAMED_SCHEMAS, REFERENCE, DEFINITIONS, REMARK ->
                    Optional.empty();
        };
    }

    private List<YamlNode> items(YamlNode node, String keyword) {
        if (node.resolved() instanceof YamlSequence sequence) {
            return sequence.items();
        }
        if (parameter(node.resolved()).isEmpty()) {
            problem("wrong-type", "`" + keyword + "` must be a list", "", node.location());
        }
        return List.of();
    }

    private List<YamlEntry> mapping(YamlNode node) {
        if (node.resolved() instanceof YamlMapping mapping) {
            return mapping.entries();
        }
        problem("wrong-type", "a mapping is expected here", "", node.location());
        return List.of();
    }

    private static String text(YamlNode node) {
        return node.resolved() instanceof YamlScalar scalar ? scalar.value() : "";
    }

    private void unknown(String what, String name, Collection<String> known, Location place) {
        String meant = Spelling.nearest(name, known).map(near -> "did you mean `" + near + "`?").orElse("");
        problem("unknown-" + what, "there is no " + what + " `" + Wording.shortened(name) + "`", meant, place);
    }

    private void problem(String code, String message, String suggestion, Location place) {
        boolean said = problems.stream().anyMatch(problem -> problem.location().equals(place));
        if (!said && problems.size() < SchemaValidator.MOST_PROBLEMS) {
            problems.add(new SchemaProblem(code, message, suggestion, place));
        }
    }
}
