package dev.lintainer.report.check;

import dev.lintainer.engine.baseline.Baseline;
import dev.lintainer.engine.baseline.Baseline.Entry;
import dev.lintainer.engine.baseline.BaselineReader;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// A baseline as it is kept, `schemas/baseline.schema.json`: an entry a line, in a fixed order, so that changes of
/// several people can be merged and read.
public final class BaselineText {
    private static final JsonFactory PLAIN = new JsonFactory();
    private static final JsonFactory ESCAPING = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private BaselineText() {}

    public static String of(Baseline baseline) {
        StringBuilder text = new StringBuilder("{\n  \"version\": " + BaselineReader.VERSION + ",\n  \"findings\": [");
        String separator = "\n    ";
        for (Entry entry : baseline.entries()) {
            text.append(separator).append(line(entry));
            separator = ",\n    ";
        }
        return text.append(baseline.entries().isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
    }

    private static String line(Entry entry) {
        String line = line(entry, PLAIN);
        return line.codePoints().allMatch(BaselineText::isPrinted) ? line : line(entry, ESCAPING);
    }

    /// What editors show, and what YAML allows to stand in a text.
    private static boolean isPrinted(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static String line(Entry entry, JsonFactory factory) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("rule", entry.known().rule().value());
            json.writeStringProperty("path", entry.known().path());
            json.writeArrayPropertyStart("place");
            entry.known().fingerprint().place().forEach(json::writeString);
            json.writeEndArray();
            if (!entry.known().fingerprint().text().isEmpty()) {
                json.writeStringProperty("text", entry.known().fingerprint().text());
            }
            if (entry.count() > 1) {
                json.writeNumberProperty("count", entry.count());
            }
            json.writeEndObject();
        }
        return text.toString();
    }
}
