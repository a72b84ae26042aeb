package dev.lintainer.schema;

import dev.lintainer.table.Prepared;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The schemas that come with the program, as plain values.
final class SchemaText {
    private SchemaText() {}

    /// @param name a file in `schemas`
    static Object read(String name) {
        return Prepared.parts(name).map(SchemaParts::join).orElseGet(() -> SchemaReader.read(text(name)));
    }

    /// Used by name, to fill in [Prepared].
    static String[] parts(String name) {
        return SchemaParts.of(SchemaReader.read(text(name)));
    }

    /// With the descriptions of its parts.
    static Object readDescribed(String name) {
        return SchemaReader.readDescribed(text(name));
    }

    private static String text(String name) {
        try (InputStream stream = SchemaText.class.getResourceAsStream("/schemas/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no schema " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
