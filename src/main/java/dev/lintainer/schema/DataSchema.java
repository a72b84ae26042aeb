package dev.lintainer.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import dev.lintainer.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A JSON Schema that a user has written in a YAML file, ready to judge plain data.
public final class DataSchema {
    private static final SchemaLocation LOCATION = SchemaLocation.of("https://lintainer.dev/user-rule");

    private final JsonNode document;
    private final Schema schema;

    private DataSchema(JsonNode document, Schema schema) {
        this.document = document;
        this.schema = schema;
    }

    /// A schema or what is wrong with it.
    public record Reading(Optional<DataSchema> schema, List<SchemaProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /// @param parameters what `parameter: name` stands for in the place of a keyword's value
    /// @param properties the names that the data can have, so that others can be told as mistakes
    public static Reading read(YamlNode schema, Map<String, Datum> parameters, Set<String> properties) {
        DataSchemaReader.Result result = DataSchemaReader.read(schema, parameters, properties);
        return new Reading(
                result.problems().isEmpty() ? Optional.of(compile(result.schema())) : Optional.empty(),
                result.problems());
    }

    /// A schema that was read without problems before, with other parameters of the same types.
    public static DataSchema compile(YamlNode schema, Map<String, Datum> parameters) {
        return compile(DataSchemaReader.read(schema, parameters, Set.of()).schema());
    }

    private static DataSchema compile(JsonNode document) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder()
                        .messageSource((key, fallback, locale, arguments) -> key)
                        .preloadSchema(false)
                        .locale(Locale.ROOT)
                        .build();
        SchemaRegistry registry =
                SchemaRegistry.withDialect(DataDialect.create(), builder -> builder.schemaRegistryConfig(config));
        return new DataSchema(document, registry.getSchema(LOCATION, document));
    }

    /// What a schema says of some data.
    public sealed interface Judgement {
        record Holds() implements Judgement {}

        /// @param paths the names and indexes that lead to each value that is at fault, or to what lacks one
        record Fails(List<List<Object>> paths) implements Judgement {
            public Fails {
                paths = List.copyOf(paths);
            }
        }

        /// It hangs on what is not known.
        record Open() implements Judgement {}
    }

    public Judgement judge(Datum data) {
        JsonNode instance = json(data);
        ExecutionContext execution = new ExecutionContext(CompiledSchema.EXECUTION);
        schema.validate(execution, instance);
        List<List<Object>> certain = new ArrayList<>();
        boolean open = false;
        for (Fault fault : execution.getErrors().stream().map(Fault::of).toList()) {
            if (fault.keyword().equals(DataDialect.OPEN)) {
                open = true;
            } else {
                certain.add(fault.path());
            }
        }
        if (!certain.isEmpty()) {
            return new Judgement.Fails(certain);
        }
        return open || Reach.reachesUnknown(document, instance) ? new Judgement.Open() : new Judgement.Holds();
    }

    static JsonNode json(Datum datum) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (datum) {
            case Datum.Text(String value) -> json.stringNode(value);
            case Datum.Whole(long value) -> json.numberNode(value);
            case Datum.Truth(boolean value) -> json.booleanNode(value);
            case Datum.Items(List<Datum> items) -> {
                ArrayNode array = json.arrayNode(items.size());
                items.forEach(item -> array.add(json(item)));
                yield array;
            }
            case Datum.Fields(Map<String, Datum> fields) -> {
                ObjectNode object = json.objectNode();
                fields.forEach((name, value) -> object.set(name, json(value)));
                yield object;
            }
            case Datum.Unknown _ -> json.nullNode();
        };
    }
}
