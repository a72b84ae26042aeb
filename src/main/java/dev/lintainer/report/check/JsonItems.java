package dev.lintainer.report.check;

import dev.lintainer.report.JsonText;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/// The items of a JSON list without what stands around them: a list that is put together from the parts of a report.
final class JsonItems {
    private JsonItems() {}

    /// Of a list that is the whole document.
    static String ofDocument(Consumer<JsonGenerator> writer) {
        return inside(
                JsonText.write(json -> {
                    json.writeStartArray();
                    writer.accept(json);
                    json.writeEndArray();
                }));
    }

    /// Of a list that is a field of the document.
    static String ofField(Consumer<JsonGenerator> writer) {
        return inside(
                JsonText.write(json -> {
                    json.writeStartObject();
                    json.writeArrayPropertyStart("items");
                    writer.accept(json);
                    json.writeEndArray();
                    json.writeEndObject();
                }));
    }

    private static String inside(String list) {
        return list.substring(list.indexOf('[') + 1, list.lastIndexOf(']')).stripTrailing();
    }
}
