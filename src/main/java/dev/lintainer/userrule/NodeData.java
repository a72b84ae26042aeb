package dev.lintainer.userrule;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.graph.Property;
import dev.lintainer.rule.Parameter;
import dev.lintainer.rule.ParameterValue;
import dev.lintainer.rule.Parameters;
import dev.lintainer.schema.Datum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Properties and parameters as schemas judge and take them.
final class NodeData {
    private NodeData() {}

    static Datum of(Property property) {
        return switch (property) {
            case Property.Text(Value value, _) ->
                    value.literal().<Datum>map(Datum.Text::new).orElseGet(Datum.Unknown::new);
            case Property.FilePath(String path, _) -> new Datum.Text(path);
            case Property.Number(long number, _) -> new Datum.Whole(number);
            case Property.Flag(boolean flag, _) -> new Datum.Truth(flag);
            case Property.Items(List<Property> items, _) -> new Datum.Items(items.stream().map(NodeData::of).toList());
            case Property.Fields(Map<String, Property> fields, _) -> {
                Map<String, Datum> data = new LinkedHashMap<>();
                fields.forEach((name, value) -> data.put(name, of(value)));
                yield new Datum.Fields(data);
            }
        };
    }

    static Map<String, Datum> of(Parameters parameters) {
        Map<String, Datum> data = new LinkedHashMap<>();
        for (Parameter parameter : parameters.values()) {
            data.put(
                    parameter.name(),
                    switch (parameter.value()) {
                        case ParameterValue.Text(String text) -> new Datum.Text(text);
                        case ParameterValue.Number(int number) -> new Datum.Whole(number);
                        case ParameterValue.Flag(boolean flag) -> new Datum.Truth(flag);
                        case ParameterValue.Texts(List<String> texts) ->
                                new Datum.Items(texts.stream().<Datum>map(Datum.Text::new).toList());
                    });
        }
        return data;
    }
}
