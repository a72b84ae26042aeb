package dev.lintainer.schema;

import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.i18n.MessageSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A schema that is ready to judge. Each is read and prepared once, when the first file of its kind comes; several
/// threads may share it.
///
/// @param document the schema's own JSON
record CompiledSchema(JsonNode document, Schema schema) {
    private static final AtomicReferenceArray<@Nullable CompiledSchema> READY =
            new AtomicReferenceArray<>(SchemaKind.values().length);

    /// Faults are put into words by [Explainer]; networknt's own words are never asked for.
    private static final MessageSource NO_WORDS = (key, fallback, locale, arguments) -> key;

    static final ExecutionConfig EXECUTION = ExecutionConfig.builder().locale(Locale.ROOT).build();

    static CompiledSchema of(SchemaKind kind) {
        CompiledSchema ready = READY.get(kind.ordinal());
        return ready == null ? prepared(kind) : ready;
    }

    private static synchronized CompiledSchema prepared(SchemaKind kind) {
        CompiledSchema ready = READY.get(kind.ordinal());
        if (ready == null) {
            ready = compile(read(kind));
            READY.set(kind.ordinal(), ready);
        }
        return ready;
    }

    private static String resource(SchemaKind kind) {
        return switch (kind) {
            case WORKFLOW -> "/schemas/workflow.schema.json";
            case ACTION -> "/schemas/action.schema.json";
            case COMPOSE -> "/schemas/compose.schema.json";
            case CARD -> "/schemas/card.schema.json";
            case USER_RULE -> "/schemas/user-rule.schema.json";
            case CONFIGURATION -> "/schemas/configuration.schema.json";
            case BASELINE -> "/schemas/baseline.schema.json";
        };
    }

    private static JsonNode read(SchemaKind kind) {
        return SchemaReader.read(text(kind));
    }

    /// With the descriptions of its parts.
    static JsonNode readDescribed(SchemaKind kind) {
        return SchemaReader.readDescribed(text(kind));
    }

    private static String text(SchemaKind kind) {
        try (InputStream stream = CompiledSchema.class.getResourceAsStream(resource(kind))) {
            if (stream == null) {
                throw new IllegalStateException("no schema " + resource(kind));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CompiledSchema compile(JsonNode document) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().messageSource(NO_WORDS).preloadSchema(false).locale(Locale.ROOT).build();
        SchemaRegistry registry =
                SchemaRegistry.withDialect(SchemaDialect.create(), builder -> builder.schemaRegistryConfig(config));
        SchemaLocation location = SchemaLocation.of(SchemaTree.child(document, "$id").stringValue());
        return new CompiledSchema(document, registry.getSchema(location, document));
    }

    List<Fault> faults(JsonNode instance) {
        ExecutionContext execution = new ExecutionContext(EXECUTION);
        schema.validate(execution, instance);
        return execution.getErrors().stream().map(Fault::of).toList();
    }
}
