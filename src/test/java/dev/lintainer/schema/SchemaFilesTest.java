package dev.lintainer.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// What holds for the files in `schemas/` themselves.
class SchemaFilesTest {
    private static final Set<String> EVALUATED = SchemaDialect.create().getKeywords().keySet();

    private static String text(SchemaKind kind) throws IOException {
        String name = "/schemas/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".schema.json";
        try (InputStream stream = SchemaFilesTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode json(SchemaKind kind) throws IOException {
        return new ObjectMapper().readTree(text(kind));
    }

    /// Every schema in a document by its JSON Pointer.
    private static Map<String, JsonNode> schemas(SchemaKind kind) throws IOException {
        Map<String, JsonNode> schemas = new TreeMap<>();
        collect("", json(kind), schemas);
        return schemas;
    }

    private static void collect(String pointer, JsonNode schema, Map<String, JsonNode> schemas) {
        if (!schema.isObject()) {
            return;
        }
        schemas.put(pointer, schema);
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            String below = pointer + "/" + keyword.getKey();
            switch (keyword.getKey()) {
                case "properties", "patternProperties", "$defs" ->
                        keyword.getValue()
                                .properties()
                                .forEach(member -> collect(below + "/" + member.getKey(), member.getValue(), schemas));
                case "items", "additionalProperties", "propertyNames", "not" ->
                        collect(below, keyword.getValue(), schemas);
                case "anyOf", "allOf" -> {
                    for (int i = 0; i < keyword.getValue().size(); i++) {
                        collect(below + "/" + i, keyword.getValue().get(i), schemas);
                    }
                }
                default -> {}
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAValidSchema(SchemaKind kind) throws IOException {
        Schema metaSchema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(SchemaDialect.ID));
        assertEquals(List.of(), metaSchema.validate(json(kind)));
    }

    @ParameterizedTest
    @EnumSource
    void saysOfEveryMappingWhetherItMayHaveOtherKeys(SchemaKind kind) throws IOException {
        schemas(kind)
                .forEach((pointer, schema) -> {
                    boolean mapping =
                            schema.has("properties")
                                    || schema.has("type") && JsonKind.allowedBy(schema).contains(JsonKind.OBJECT);
                    boolean said = schema.has("additionalProperties") || schema.has("unevaluatedProperties");
                    assertTrue(!mapping || said || pointer.endsWith("/not"), pointer);
                });
    }

    @ParameterizedTest
    @EnumSource
    void usesNoKeywordThatIsNotEvaluated(SchemaKind kind) throws IOException {
        schemas(kind)
                .forEach((pointer, schema) ->
                        schema.propertyNames()
                                .forEach(keyword -> assertTrue(EVALUATED.contains(keyword), pointer + "/" + keyword)));
    }

    @ParameterizedTest
    @EnumSource
    void definesWhatItRefersToAndNothingElse(SchemaKind kind) throws IOException {
        Set<String> used = new HashSet<>();
        schemas(kind)
                .forEach((pointer, schema) -> {
                    if (schema.has("$ref")) {
                        used.add(schema.get("$ref").stringValue());
                    }
                });
        Set<String> defined = new HashSet<>();
        json(kind).get("$defs").propertyNames().forEach(name -> defined.add("#/$defs/" + name));
        assertEquals(defined, used);
    }

    @ParameterizedTest
    @EnumSource
    void describesEveryKeyInOneShortSentence(SchemaKind kind) throws IOException {
        schemas(kind)
                .forEach((pointer, schema) -> {
                    for (Map.Entry<String, JsonNode> property : SchemaTree.child(schema, "properties").properties()) {
                        JsonNode described = property.getValue();
                        while (!described.has("description") && described.has("$ref")) {
                            described = SchemaTree.target(described, jsonUnchecked(kind));
                        }
                        String where = pointer + "/properties/" + property.getKey();
                        String description = SchemaTree.child(described, "description").asString("");
                        boolean chooses =
                                pointer.contains("-runs") && property.getKey().equals("using")
                                        || pointer.endsWith("/not");
                        boolean structure =
                                described.has("type") && described.get("type").asString("").equals("object");
                        assertTrue(chooses || structure || description.endsWith("."), where + ": " + description);
                        assertTrue(description.length() <= 100, where + ": " + description);
                    }
                });
    }

    private static JsonNode jsonUnchecked(SchemaKind kind) {
        try {
            return json(kind);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Messages tell a long list of values, or a pattern, by the title.
    @ParameterizedTest
    @EnumSource
    void namesWhatCannotBeListed(SchemaKind kind) throws IOException {
        Set<String> inWords = Set.of(ValueFaults.EXPRESSION, ValueFaults.NO_EXPRESSION);
        schemas(kind)
                .forEach((pointer, schema) -> {
                    boolean scalar =
                            schema.has("pattern") && !schema.has("properties") && !schema.has("additionalProperties");
                    boolean inWordsAlready = scalar && inWords.contains(schema.get("pattern").stringValue());
                    boolean chooses = pointer.contains("/anyOf/") || pointer.contains("-runs/properties/using");
                    if (scalar && !inWordsAlready && !chooses) {
                        assertTrue(schema.has("title") || schema.has("minimum"), pointer);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void isReadAsItIsWrittenButForDescriptions(SchemaKind kind) throws IOException {
        JsonNode expected = json(kind);
        withoutDescriptions(expected);
        assertEquals(expected, SchemaTree.of(SchemaReader.read(text(kind))));
    }

    private static void withoutDescriptions(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.get("description") instanceof JsonNode description
                && description.isString()) {
            object.remove("description");
        }
        node.forEach(SchemaFilesTest::withoutDescriptions);
    }

    /// Our own evaluation of some keywords decides as the standard does.
    @ParameterizedTest
    @EnumSource
    void decidesAsTheStandardDoes(SchemaKind kind) throws IOException {
        Schema standard = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json(kind));
        CompiledSchema own = CompiledSchema.of(kind);
        for (SchemaCase schemaCase : SchemaCase.all()) {
            YamlNode root = YamlParser.parse(SourceFile.of("file.yml", schemaCase.text())).value().root().orElseThrow();
            JsonNode instance = InstanceTree.of(root, Merging.in(kind));
            assertEquals(standard.validate(instance).isEmpty(), own.faults(instance).isEmpty(), schemaCase.toString());
        }
    }

    /// The short way says the same as the long one, on documents in which something was changed, too.
    @ParameterizedTest
    @EnumSource
    void acceptsWhatHasNoFault(SchemaKind kind) {
        CompiledSchema schema = CompiledSchema.of(kind);
        Acceptance acceptance = Acceptance.of(kind);
        int accepted = 0;
        int refused = 0;
        for (String text : documents(kind)) {
            YamlNode root = YamlParser.parse(SourceFile.of("file.yml", text)).value().root().orElseThrow();
            boolean fits = schema.faults(InstanceTree.of(root, Merging.in(kind))).isEmpty();
            assertEquals(fits && acceptance.isPlain(root), acceptance.accepts(root), text);
            assertTrue(!acceptance.isPlain(root) || OddKeys.in(kind, root).isEmpty(), text);
            accepted += fits ? 1 : 0;
            refused += fits ? 0 : 1;
        }
        assertTrue(accepted > 0 && refused > 5, accepted + " accepted, " + refused + " refused");
    }

    /// Documents of a kind, and each with one line left out, one written twice, one value exchanged.
    private static List<String> documents(SchemaKind kind) {
        Random random = new Random(kind.ordinal());
        List<String> values =
                List.of(
                        "12",
                        "-1",
                        "0x1F",
                        "1.5",
                        ".nan",
                        "99999999999999999999",
                        "true",
                        "null",
                        "''",
                        "[]",
                        "{}",
                        "x");
        List<String> documents = new ArrayList<>();
        for (SchemaCase schemaCase : SchemaCase.all()) {
            if (schemaCase.kind() != kind) {
                continue;
            }
            documents.add(schemaCase.text());
            List<String> lines = schemaCase.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                List<String> changed = new ArrayList<>(lines);
                String line = changed.remove(i);
                documents.add(String.join("\n", changed) + "\n");
                changed.add(i, line);
                changed.add(i, line);
                documents.add(String.join("\n", changed) + "\n");
                changed.remove(i);
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    changed.set(i, line.substring(0, colon + 2) + values.get(random.nextInt(values.size())));
                    documents.add(String.join("\n", changed) + "\n");
                }
            }
        }
        documents.removeIf(text -> YamlParser.parse(SourceFile.of("file.yml", text)).value().root().isEmpty());
        return documents;
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameTakenApartAndPutTogether(SchemaKind kind) throws IOException {
        Object schema = SchemaReader.read(text(kind));
        assertEquals(schema, SchemaParts.join(SchemaParts.of(schema)));
    }
}
