package dev.lintainer.userrule;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.graph.Property;
import dev.lintainer.rule.Parameter;
import dev.lintainer.rule.ParameterValue;
import dev.lintainer.rule.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A text with `{name}` for properties of a node and for parameters of the rule.
record Template(List<Part> parts) {
    /// Messages are read in one line of a terminal.
    private static final int LONGEST_FILLING = 60;

    Template {
        parts = List.copyOf(parts);
    }

    sealed interface Part {
        record Text(String text) implements Part {}

        /// @param start where the name begins in the text
        record Hole(String name, int start) implements Part {}
    }

    static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = endOfName(text, open + 1);
            if (close == open + 1 || close == text.length() || text.charAt(close) != '}') {
                parts.add(new Part.Text(text.substring(from, open + 1)));
                from = open + 1;
                continue;
            }
            parts.add(new Part.Text(text.substring(from, open)));
            parts.add(new Part.Hole(text.substring(open + 1, close), open + 1));
            from = close + 1;
        }
        parts.add(new Part.Text(text.substring(from)));
        return new Template(parts);
    }

    /// Braces around anything else are braces.
    private static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-._".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    List<Part.Hole> holes() {
        List<Part.Hole> holes = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Hole hole) {
                holes.add(hole);
            }
        }
        return holes;
    }

    /// Parameters come before properties of the same name.
    ///
    /// @param fault the value at fault, which `{value}` stands for
    String filled(Property.Fields properties, Optional<Property> fault, Parameters parameters) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Text(String literal) -> text.append(literal);
                case Part.Hole(String name, _) ->
                        text.append(
                                shortened(
                                        parameter(name, parameters)
                                                .or(() -> value(name, fault))
                                                .or(() -> PropertyPath.dotted(name).in(properties).map(Template::shown))
                                                .orElse("none")));
            }
        }
        return text.toString();
    }

    private static Optional<String> parameter(String name, Parameters parameters) {
        for (Parameter parameter : parameters.values()) {
            if (parameter.name().equals(name)) {
                return Optional.of(
                        switch (parameter.value()) {
                            case ParameterValue.Text(String value) -> value;
                            case ParameterValue.Number(int value) -> String.valueOf(value);
                            case ParameterValue.Flag(boolean value) -> String.valueOf(value);
                            case ParameterValue.Texts(List<String> values) -> listed(values);
                        });
            }
        }
        return Optional.empty();
    }

    private static Optional<String> value(String name, Optional<Property> fault) {
        return name.equals(UserCardReader.VALUE)
                ? Optional.of(fault.map(Template::shown).orElse("none"))
                : Optional.empty();
    }

    private static String listed(List<String> words) {
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    private static String shown(Property property) {
        return switch (property) {
            case Property.Text(Value value, _) -> value.toString();
            case Property.FilePath(String path, _) -> path;
            case Property.Number(long number, _) -> String.valueOf(number);
            case Property.Flag(boolean flag, _) -> String.valueOf(flag);
            case Property.Items(List<Property> items, _) -> listed(items.stream().map(Template::shown).toList());
            case Property.Fields(Map<String, Property> fields, _) ->
                    fields.containsKey("image")
                            ? shown(fields.get("image"))
                            : listed(
                                    fields.entrySet().stream()
                                            .map(field -> field.getKey() + "=" + shown(field.getValue()))
                                            .toList());
        };
    }

    /// The beginning of the first line.
    private static String shortened(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        if (line.length() <= LONGEST_FILLING) {
            return line;
        }
        int cut = Character.isHighSurrogate(line.charAt(LONGEST_FILLING - 1)) ? LONGEST_FILLING - 1 : LONGEST_FILLING;
        return line.substring(0, cut) + "…";
    }
}
