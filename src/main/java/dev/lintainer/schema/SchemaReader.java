package dev.lintainer.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the JSON of a schema, which is known to be well-formed. Not with Jackson's parser: starting it and reading
/// character by character took as long as all the rest of the first validation, and most of a schema is descriptions
/// that validation has no use for.
final class SchemaReader {
    private final String text;
    private final Descriptions descriptions;
    private int next;

    /// What becomes of the descriptions of a schema's parts.
    private enum Descriptions {
        KEPT,
        LEFT_OUT
    }

    private SchemaReader(String text, Descriptions descriptions) {
        this.text = text;
        this.descriptions = descriptions;
    }

    /// The schema without the descriptions of its parts: maps, lists, strings, integers, booleans, and an empty
    /// [Optional] for null.
    static Object read(String text) {
        return new SchemaReader(text, Descriptions.LEFT_OUT).value();
    }

    static Object readDescribed(String text) {
        return new SchemaReader(text, Descriptions.KEPT).value();
    }

    private Object value() {
        return switch (nextToken()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", Optional.empty());
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        next++;
        while (nextToken() != '}') {
            String name = string();
            next = text.indexOf(':', next) + 1;
            boolean described = name.equals("description") && nextToken() == '"';
            if (described && descriptions == Descriptions.LEFT_OUT) {
                skipString();
            } else {
                object.put(name, value());
            }
            skipComma();
        }
        next++;
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        next++;
        while (nextToken() != ']') {
            array.add(value());
            skipComma();
        }
        next++;
        return array;
    }

    private String string() {
        int start = next + 1;
        boolean escaped = skipString();
        String raw = text.substring(start, next - 1);
        return escaped ? unescaped(raw) : raw;
    }

    /// Whether there was an escape in it.
    private boolean skipString() {
        int start = next + 1;
        int end = text.indexOf('"', start);
        while (isEscaped(end)) {
            end = text.indexOf('"', end + 1);
        }
        next = end + 1;
        return text.indexOf('\\', start, end) >= 0;
    }

    private boolean isEscaped(int quote) {
        int backslash = quote - 1;
        while (text.charAt(backslash) == '\\') {
            backslash--;
        }
        return (quote - backslash) % 2 == 0;
    }

    /// Schemas escape nothing but quotes and backslashes.
    private static String unescaped(String raw) {
        StringBuilder result = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '\\') {
                i++;
            }
            result.append(raw.charAt(i));
        }
        return result.toString();
    }

    private Integer number() {
        int start = next;
        while (text.charAt(next) == '-' || Character.isDigit(text.charAt(next))) {
            next++;
        }
        return Integer.parseInt(text, start, next, 10);
    }

    private Object literal(String word, Object value) {
        next += word.length();
        return value;
    }

    private void skipComma() {
        if (nextToken() == ',') {
            next++;
        }
    }

    private char nextToken() {
        while (text.charAt(next) <= ' ') {
            next++;
        }
        return text.charAt(next);
    }
}
