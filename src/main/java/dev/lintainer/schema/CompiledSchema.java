package dev.lintainer.schema;

import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.i18n.MessageSource;
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
            ready = compile(SchemaTree.of(SchemaText.read(kind.file())));
            READY.set(kind.ordinal(), ready);
        }
        return ready;
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
