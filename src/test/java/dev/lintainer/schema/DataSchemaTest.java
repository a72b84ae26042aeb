package dev.lintainer.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintainer.schema.DataSchema.Judgement;
import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DataSchemaTest {
    private static final Set<String> PROPERTIES = Set.of("a", "b", "c");

    /// What an unknown value may turn out to be.
    private static final List<Datum> POSSIBLE =
            List.of(
                    new Datum.Text("x"),
                    new Datum.Text("latest"),
                    new Datum.Text(""),
                    new Datum.Whole(0),
                    new Datum.Whole(7),
                    new Datum.Truth(true),
                    new Datum.Truth(false),
                    new Datum.Items(List.of()),
                    new Datum.Items(List.of(new Datum.Text("x"))),
                    new Datum.Fields(Map.of()),
                    new Datum.Fields(Map.of("a", new Datum.Text("x"))));

    private static final List<String> SCHEMAS =
            List.of(
                    "{}",
                    "{ required: [a] }",
                    "{ required: [c] }",
                    "{ properties: { a: { const: x } } }",
                    "{ properties: { a: { enum: [x, latest] } } }",
                    "{ properties: { a: { not: { const: latest } } } }",
                    "{ not: { properties: { a: { const: latest } }, required: [a] } }",
                    "{ properties: { a: { type: string } } }",
                    "{ properties: { a: { type: [string, integer], minLength: 1 } } }",
                    "{ properties: { a: { pattern: '^l' } } }",
                    "{ properties: { a: { maximum: 5 } } }",
                    "{ properties: { a: { exclusiveMinimum: 5, multipleOf: 7 } } }",
                    "{ properties: { b: { items: { const: x } } } }",
                    "{ properties: { b: { items: { items: { const: x } } } } }",
                    "{ properties: { b: { contains: { const: x } } } }",
                    "{ properties: { b: { contains: { enum: [y] } } } }",
                    "{ properties: { b: { minItems: 2 } } }",
                    "{ properties: { b: { maxItems: 1, uniqueItems: true } } }",
                    "{ properties: { b: { uniqueItems: true } } }",
                    "{ anyOf: [{ properties: { a: { const: x } } }, { required: [c] }] }",
                    "{ anyOf: [{ properties: { a: { const: x } } }, { required: [b] }] }",
                    "{ oneOf: [{ properties: { a: { const: x } } }, { required: [b] }] }",
                    "{ oneOf: [{ required: [a] }, { required: [b] }] }",
                    "{ allOf: [{ properties: { a: { const: x } } }, { required: [c] }] }",
                    "{ if: { properties: { a: { const: x } } }, then: { required: [c] } }",
                    "{ if: { properties: { a: { const: x } } }, then: { required: [b] }, else: { required: [c] } }",
                    "{ if: { required: [a] }, then: false, else: true }",
                    "{ additionalProperties: false, properties: { a: true } }",
                    "{ additionalProperties: { type: string } }",
                    "{ additionalProperties: { const: x }, properties: { b: true } }",
                    "{ propertyNames: { enum: [a, b] } }",
                    "{ minProperties: 2, maxProperties: 2 }",
                    "{ const: { a: x } }",
                    "{ enum: [{ a: x }, 5] }",
                    "{ not: { not: { properties: { a: { const: x } } } } }",
                    "{ properties: { a: { $ref: '#/$defs/x' } }, $defs: { x: { const: x } } }",
                    "false");

    private static final List<String> DATA =
            List.of(
                    "{}",
                    "{ a: x }",
                    "{ a: latest, b: [x] }",
                    "{ a: 7, b: [] }",
                    "{ a: '?' }",
                    "{ a: '?', b: '?' }",
                    "{ a: x, b: [x, '?'] }",
                    "{ b: ['?', '?'], c: x }",
                    "{ b: [[x], ['?']] }",
                    "{ a: { a: '?' }, c: 1 }");

    private static YamlNode yaml(String text) {
        return YamlParser.parse(SourceFile.of("card.yml", text)).value().root().orElseThrow();
    }

    private static DataSchema.Reading read(String schema) {
        return DataSchema.read(yaml(schema), Map.of("words", new Datum.Items(List.of())), PROPERTIES);
    }

    /// `?` is not known.
    private static Datum datum(YamlNode node, Datum unknown) {
        return switch (node.resolved()) {
            case YamlScalar scalar when scalar.value().equals("?") -> unknown;
            case YamlScalar scalar when scalar.type() == ScalarType.INTEGER ->
                    new Datum.Whole(Long.parseLong(scalar.value()));
            case YamlScalar scalar -> new Datum.Text(scalar.value());
            case YamlSequence sequence ->
                    new Datum.Items(sequence.items().stream().map(item -> datum(item, unknown)).toList());
            case YamlMapping mapping -> {
                Map<String, Datum> fields = new LinkedHashMap<>();
                mapping.entries().forEach(entry -> fields.put(entry.name(), datum(entry.value(), unknown)));
                yield new Datum.Fields(fields);
            }
            default -> throw new IllegalArgumentException("an alias");
        };
    }

    private static String answer(String schema, String data) {
        return switch (read(schema).schema().orElseThrow().judge(datum(yaml(data), new Datum.Unknown()))) {
            case Judgement.Holds _ -> "holds";
            case Judgement.Fails _ -> "fails";
            case Judgement.Open _ -> "open";
        };
    }

    /// What is said of data of which not all is known is what the standard says of it whatever the unknown is; of data
    /// that is known, it is never left open.
    @Test
    void whatIsSaidHoldsWhateverTheUnknownIs() {
        int decided = 0;
        for (String schema : SCHEMAS) {
            JsonNode json = InstanceTree.of(yaml(schema), Merging.REFUSED);
            Schema standard = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json);
            for (String data : DATA) {
                String answer = answer(schema, data);
                if (answer.equals("open")) {
                    assertTrue(data.contains("?"), schema + " of " + data);
                    continue;
                }
                decided++;
                for (Datum possible : POSSIBLE) {
                    boolean valid = standard.validate(DataSchema.json(datum(yaml(data), possible))).isEmpty();
                    assertEquals(valid ? "holds" : "fails", answer, schema + " of " + data + " with " + possible);
                }
            }
        }
        assertTrue(decided > 200, decided + " are decided");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ properties: { a: { const: x } } } | { a: '?' } | open",
                "{ properties: { a: { const: x } } } | { a: y, b: '?' } | fails",
                "{ properties: { a: { not: { const: x } } } } | { a: x, b: '?' } | fails",
                "{ not: { properties: { a: { const: x } }, required: [a] } } | { a: x, b: '?' } | fails",
                "{ not: { properties: { a: { const: x } }, required: [a] } } | { a: y, b: '?' } | holds",
                "{ properties: { b: { contains: { const: x } } } } | { b: [x, '?'] } | holds",
                "{ properties: { b: { contains: { const: y } } } } | { b: [x, '?'] } | open",
                "{ anyOf: [{ required: [c] }, { properties: { a: { const: x } } }] } | { a: '?', c: 1 } | holds",
                "{ oneOf: [{ required: [a] }, { required: [b] }, { properties: { a: { const: x } } }] }"
                        + " | { a: '?', b: 1 } | fails",
                "{ if: { properties: { a: { const: x } } }, then: { required: [c] }, else: { required: [c] } }"
                        + " | { a: '?' } | fails",
            })
    void asMuchIsSaidAsCanBeKnown(String schema, String data, String answer) {
        assertEquals(answer, answer(schema, data));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ propertys: {} } | 1:3 there is no keyword `propertys`; did you mean `properties`?",
                "{ properties: { aa: {} } } | 1:17 there is no property `aa`; ",
                "{ required: [d] } | 1:14 there is no property `d`; ",
                "{ properties: { a: { properties: { z: {} } } } } | ",
                "{ type: strin } | 1:9 there is no type `strin`; did you mean `string`?",
                "{ pattern: '(' } | 1:12 `(` is not a regular expression; ",
                "{ $ref: 'https://example.com/schema' }"
                        + " | 1:9 `$ref` leads to `https://example.com/schema`, which is not in this schema;"
                        + " write `#/$defs/` and a name",
                "{ $ref: '#/$defs/b', $defs: { a: {} } } | 1:9 there is no definition `b`; ",
                "{ $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/a' } } } | 1:42 `$ref` leads back to `a`; ",
                "{ enum: { parameter: word } } | 1:22 there is no parameter `word`; did you mean `words`?",
                "{ minLength: { parameter: words } } | 1:14 `minLength` must be a number that counts; ",
                "{ minItems: -1 } | 1:13 `minItems` must be a number that counts; ",
                "{ allOf: {} } | 1:10 `allOf` must be a list; ",
                "{ not: 5 } | 1:8 a schema is expected here: a mapping, `true` or `false`; ",
                "{ enum: { parameter: words } } | ",
            })
    void mistakesAreToldAtTheirPlace(String schema, String expected) {
        List<String> told = new ArrayList<>();
        for (SchemaProblem problem : read(schema).problems()) {
            told.add(
                    problem.location().start().line()
                            + ":"
                            + problem.location().start().column()
                            + " "
                            + problem.message()
                            + "; "
                            + problem.suggestion());
        }
        assertEquals(
                expected == null ? List.of() : List.of(expected.strip()), told.stream().map(String::strip).toList());
    }

    @Test
    @Timeout(60)
    void referencesThatMultiplyAreRefused() {
        StringBuilder text = new StringBuilder("$ref: '#/$defs/d0'\n$defs:\n");
        for (int i = 0; i < 40; i++) {
            String next = "{ $ref: '#/$defs/d" + (i + 1) + "' }";
            text.append("  d").append(i).append(": { anyOf: [").append(next).append(", ").append(next).append("] }\n");
        }
        text.append("  d40: true\n");
        assertEquals("too-large", read(text.toString()).problems().getFirst().code());
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {"(a+)+$", "^(a|a)*$", "(.*a){20}$", "(?=(a+)+$)b", "^(([a-z])+.)+[A-Z]([a-z])+$", "(x+x+)+y"})
    void expressionsThatRunForeverAreLeftOpen(String pattern) {
        String text = ("a".repeat(900) + "x".repeat(900)) + "!";
        DataSchema schema = read("{ properties: { a: { pattern: '" + pattern + "' } } }").schema().orElseThrow();
        Judgement judgement = schema.judge(new Datum.Fields(Map.of("a", new Datum.Text(text))));
        assertTrue(!(judgement instanceof Judgement.Holds), pattern);
    }

    @Test
    void faultsLeadToTheirPlaces() {
        DataSchema schema =
                read("{ required: [c], properties: { b: { items: { const: x } } } }").schema().orElseThrow();
        Datum data = datum(yaml("{ b: [x, y, '?', z] }"), new Datum.Unknown());
        assertEquals(
                Set.of(List.of(), List.of("b", 1), List.of("b", 3)),
                Set.copyOf(((Judgement.Fails) schema.judge(data)).paths()));
    }
}
