package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What is allowed at a place of a file, for whom writes it: the other side of what [SchemaValidator] finds fault with.
///
/// @param documentation what the value is for; empty where nothing is said
/// @param keys that a mapping may have there
/// @param words that may stand there
public record Allowance(String documentation, List<Key> keys, List<Word> words) {
    public Allowance {
        keys = List.copyOf(keys);
        words = List.copyOf(words);
    }

    /// How a value is usually written.
    public enum Form {
        MAPPING,
        LIST,
        SCALAR
    }

    /// Whether a mapping is complete without a key.
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    public record Key(String name, String documentation, Form form, Need need) {}

    public record Word(String text, String documentation) {}

    /// @param path the keys and indexes that lead from the root to a value, which need not be there
    /// @param root of the document: which of several alternatives is meant, the keys show that are written already
    public static Allowance at(SchemaKind kind, List<Object> path, YamlNode root) {
        JsonNode document = DescribedSchema.of(kind);
        List<JsonNode> schemas = List.of(document);
        Optional<YamlNode> value = Optional.of(root);
        for (Object step : path) {
            List<JsonNode> below = new ArrayList<>();
            for (JsonNode section : meant(schemas, value, document)) {
                below.addAll(child(section, step));
            }
            schemas = below;
            value = value.flatMap(node -> child(node, step));
        }
        return of(schemas, meant(schemas, value, document), document);
    }

    private static Allowance of(List<JsonNode> schemas, List<JsonNode> sections, JsonNode document) {
        Map<String, Key> keys = new LinkedHashMap<>();
        Map<String, Word> words = new LinkedHashMap<>();
        for (JsonNode section : sections) {
            Set<String> required = Set.copyOf(SchemaTree.texts(SchemaTree.child(section, "required")));
            SchemaTree.child(section, "properties")
                    .properties()
                    .forEach(property -> {
                        if (!isDeprecated(property.getValue(), document)) {
                            Need need = required.contains(property.getKey()) ? Need.REQUIRED : Need.OPTIONAL;
                            keys.putIfAbsent(
                                    property.getKey(), key(property.getKey(), property.getValue(), need, document));
                        }
                    });
            addWords(section, words);
        }
        return new Allowance(documentation(schemas, document), List.copyOf(keys.values()), List.copyOf(words.values()));
    }

    private static boolean isDeprecated(JsonNode schema, JsonNode document) {
        return schema.has("deprecated") || SchemaTree.resolved(schema, document).has("deprecated");
    }

    private static Key key(String name, JsonNode schema, Need need, JsonNode document) {
        return new Key(name, documentation(List.of(schema), document), form(schema, document), need);
    }

    private static void addWords(JsonNode section, Map<String, Word> words) {
        for (String word : SchemaTree.texts(SchemaTree.child(section, "enum"))) {
            words.putIfAbsent(word, new Word(word, ""));
        }
        if (section.has("const")) {
            String word = SchemaTree.child(section, "const").asString();
            words.putIfAbsent(word, new Word(word, ""));
        }
        if (JsonKind.allowedBy(section).equals(Set.of(JsonKind.BOOLEAN))) {
            words.putIfAbsent("true", new Word("true", ""));
            words.putIfAbsent("false", new Word("false", ""));
        }
    }

    private static Form form(JsonNode schema, JsonNode document) {
        Set<JsonKind> kinds = new HashSet<>();
        for (JsonNode section : sections(List.of(schema), document)) {
            boolean says = section.has("type") || section.has("enum") || section.has("const");
            if (says) {
                Set<JsonKind> allowed = new HashSet<>(JsonKind.allowedBy(section));
                if (isExpression(section)) {
                    allowed.remove(JsonKind.STRING);
                }
                kinds.addAll(allowed);
            }
        }
        kinds.remove(JsonKind.NULL);
        if (kinds.equals(Set.of(JsonKind.ARRAY))) {
            return Form.LIST;
        }
        return kinds.equals(Set.of(JsonKind.OBJECT)) ? Form.MAPPING : Form.SCALAR;
    }

    /// Whether a text is only allowed because an expression may yield what is meant.
    private static boolean isExpression(JsonNode section) {
        return SchemaTree.child(section, "pattern").asString("").contains("{\\{");
    }

    /// What is said nearest to the place.
    private static String documentation(List<JsonNode> schemas, JsonNode document) {
        for (JsonNode section : sections(schemas, document)) {
            JsonNode description = SchemaTree.child(section, "description");
            if (description.isString()) {
                return description.stringValue();
            }
        }
        return "";
    }

    /// Schemas with their references followed, and each with its alternatives behind it.
    private static List<JsonNode> sections(List<JsonNode> schemas, JsonNode document) {
        List<JsonNode> sections = new ArrayList<>();
        schemas.forEach(schema -> addSections(schema, document, sections));
        return sections;
    }

    private static void addSections(JsonNode schema, JsonNode document, List<JsonNode> sections) {
        sections.add(schema);
        if (schema.has("$ref")) {
            addSections(SchemaTree.target(schema, document), document, sections);
        }
        SchemaTree.child(schema, "anyOf").forEach(other -> addSections(other, document, sections));
        SchemaTree.child(schema, "allOf").forEach(other -> addSections(other, document, sections));
    }

    /// Those sections that know all keys of a mapping, as far as there are some: a step with `run` is no step with
    /// `uses`.
    private static List<JsonNode> meant(List<JsonNode> schemas, Optional<YamlNode> value, JsonNode document) {
        List<JsonNode> sections = sections(schemas, document);
        Set<String> written = new HashSet<>();
        if (value.isPresent() && value.get().resolved() instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> written.add(entry.name()));
        }
        List<JsonNode> knowing = new ArrayList<>();
        int most = 0;
        for (JsonNode section : sections) {
            Set<String> known = new HashSet<>(SchemaTree.child(section, "properties").propertyNames());
            known.retainAll(written);
            if (known.size() > most) {
                knowing.clear();
                most = known.size();
            }
            if (known.size() == most) {
                knowing.add(section);
            }
        }
        return most == 0 ? sections : knowing;
    }

    private static List<JsonNode> child(JsonNode section, Object step) {
        if (step instanceof Integer) {
            return present(section, "items");
        }
        JsonNode named = SchemaTree.child(section, "properties").get(step.toString());
        if (named != null) {
            return List.of(named);
        }
        // Of patterns there are only those for what others than we give a meaning: `x-...`.
        return present(section, "additionalProperties");
    }

    private static List<JsonNode> present(JsonNode section, String keyword) {
        JsonNode schema = SchemaTree.child(section, keyword);
        return schema.isObject() ? List.of(schema) : List.of();
    }

    private static Optional<YamlNode> child(YamlNode node, Object step) {
        if (step instanceof Integer index) {
            return node.resolved() instanceof YamlSequence sequence && index < sequence.items().size()
                    ? Optional.of(sequence.items().get(index))
                    : Optional.empty();
        }
        return node.resolved() instanceof YamlMapping mapping
                ? mapping.entry(step.toString()).map(YamlEntry::value)
                : Optional.empty();
    }
}
