package dev.lintainer.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A schema's values one after the other: what is read in no time, from constants. Of an object or array its part says
/// how many follow that belong to it, of everything else what it is; the first character says of which kind.
final class SchemaParts {
    private static final char OBJECT = '{';
    private static final char ARRAY = '[';
    private static final char TEXT = '"';
    private static final char NUMBER = '#';
    private static final char TRUE = 't';
    private static final char FALSE = 'f';
    private static final char NOTHING = 'n';

    private final String[] parts;
    private int next;

    private SchemaParts(String[] parts) {
        this.parts = parts;
    }

    /// @param value as [SchemaReader] gives it
    static String[] of(Object value) {
        List<String> parts = new ArrayList<>();
        add(value, parts);
        return parts.toArray(String[]::new);
    }

    private static void add(Object value, List<String> parts) {
        switch (value) {
            case Map<?, ?> object -> {
                parts.add("" + OBJECT + (char) object.size());
                object.forEach((name, member) -> {
                    parts.add((String) name);
                    add(member, parts);
                });
            }
            case List<?> array -> {
                parts.add("" + ARRAY + (char) array.size());
                array.forEach(item -> add(item, parts));
            }
            case String text -> parts.add(TEXT + text);
            case Integer number -> parts.add(NUMBER + number.toString());
            case Boolean truth -> parts.add(String.valueOf(truth ? TRUE : FALSE));
            default -> parts.add(String.valueOf(NOTHING));
        }
    }

    /// The same value again.
    static Object join(String[] parts) {
        return new SchemaParts(parts).value();
    }

    private Object value() {
        String part = parts[next++];
        return switch (part.charAt(0)) {
            case OBJECT -> object(part.charAt(1));
            case ARRAY -> array(part.charAt(1));
            case TEXT -> part.substring(1);
            case NUMBER -> Integer.parseInt(part, 1, part.length(), 10);
            case TRUE -> true;
            case FALSE -> false;
            default -> Optional.empty();
        };
    }

    private Map<String, Object> object(int size) {
        Map<String, Object> object = LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            object.put(parts[next++], value());
        }
        return object;
    }

    private List<Object> array(int size) {
        List<Object> array = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            array.add(value());
        }
        return array;
    }
}
