package dev.lintainer.schema;

import dev.lintainer.syntax.yaml.ScalarStyle;
import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a document is what its schema allows, yes or perhaps not. Most documents are, and this is a small part of
/// the work of finding out what is wrong with one: the schema is taken as it was read, the YAML tree as it is, and the
/// first fault ends it. Says the same as [CompiledSchema], but that it leaves documents to it whose keys are not plain:
/// duplicate, no texts, or asking for other mappings to be taken over.
final class Acceptance {
    private static final AtomicReferenceArray<@Nullable Acceptance> READY =
            new AtomicReferenceArray<>(SchemaKind.values().length);

    private final Map<?, ?> document;
    private final Merging merging;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    private Acceptance(Map<?, ?> document, Merging merging) {
        this.document = document;
        this.merging = merging;
    }

    static Acceptance of(SchemaKind kind) {
        Acceptance ready = READY.get(kind.ordinal());
        if (ready == null) {
            ready = new Acceptance((Map<?, ?>) SchemaText.read(kind.file()), Merging.in(kind));
            READY.set(kind.ordinal(), ready);
        }
        return ready;
    }

    boolean accepts(YamlNode root) {
        return isPlain(root) && accepts(document, root);
    }

    /// What an alias stands for is looked at where it is written.
    boolean isPlain(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> {
                Set<String> names = new HashSet<>();
                boolean plain = true;
                for (YamlEntry entry : mapping.entries()) {
                    plain &= names.add(entry.name()) && isPlain(entry) && isPlain(entry.value());
                }
                yield plain;
            }
            case YamlSequence sequence -> {
                boolean plain = true;
                for (YamlNode item : sequence.items()) {
                    plain &= isPlain(item);
                }
                yield plain;
            }
            case YamlScalar _, YamlAlias _ -> true;
        };
    }

    private boolean isPlain(YamlEntry entry) {
        return entry.key().resolved() instanceof YamlScalar key
                && key.type() == ScalarType.STRING
                && !Merging.isMergeKey(entry)
                && !merging.resets(entry.value());
    }

    private boolean accepts(Object schema, YamlNode node) {
        if (schema instanceof Boolean everything) {
            return everything;
        }
        YamlNode value = node.resolved();
        Map<?, ?> keywords = (Map<?, ?>) schema;
        for (Map.Entry<?, ?> keyword : keywords.entrySet()) {
            if (!holds((String) keyword.getKey(), keyword.getValue(), keywords, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(String keyword, Object given, Map<?, ?> schema, YamlNode value) {
        return switch (keyword) {
            case "$schema", "$id", "$defs", "title", "deprecated" -> true;
            case "$ref" -> accepts(target((String) given), value);
            case "type" -> isNamed(kind(value), given);
            case "enum" -> isAmong((List<?>) given, value);
            case "const" -> isAmong(List.of(given), value);
            case "not" -> !accepts(given, value);
            case "anyOf" -> isAccepted((List<?>) given, value);
            case "allOf" -> isAcceptedByAll((List<?>) given, value);
            case "minLength", "maxLength", "pattern", "minimum", "maximum" ->
                    !(value instanceof YamlScalar scalar) || holds(keyword, given, scalar);
            case "items", "minItems", "maxItems" ->
                    !(value instanceof YamlSequence sequence) || holds(keyword, given, sequence);
            default -> !(value instanceof YamlMapping mapping) || holds(keyword, given, schema, mapping);
        };
    }

    private Object target(String reference) {
        Map<?, ?> definitions = beside("$defs", document);
        return Objects.requireNonNull(definitions.get(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    private static JsonKind kind(YamlNode node) {
        return switch (node.resolved()) {
            case YamlMapping _ -> JsonKind.OBJECT;
            case YamlSequence _ -> JsonKind.ARRAY;
            case YamlAlias _ -> JsonKind.NULL;
            case YamlScalar scalar ->
                    switch (scalar.type()) {
                        case STRING -> JsonKind.STRING;
                        case INTEGER -> JsonKind.INTEGER;
                        case FLOAT -> JsonKind.NUMBER;
                        case BOOLEAN -> JsonKind.BOOLEAN;
                        case NULL -> JsonKind.NULL;
                    };
        };
    }

    private static boolean isNamed(JsonKind kind, Object names) {
        if (names instanceof List<?> several) {
            for (Object name : several) {
                if (kind.isNamed((String) name)) {
                    return true;
                }
            }
            return false;
        }
        return kind.isNamed((String) names);
    }

    private static boolean isAmong(List<?> allowed, YamlNode value) {
        for (Object one : allowed) {
            if (isSame(one, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Object wanted, YamlNode value) {
        return value instanceof YamlScalar scalar
                && switch (scalar.type()) {
                    case STRING -> wanted.equals(scalar.value());
                    case BOOLEAN -> wanted.equals(scalar.value().equalsIgnoreCase("true"));
                    case INTEGER ->
                            wanted instanceof Integer number && number.longValue() == Numbers.integer(scalar.value());
                    case FLOAT -> false;
                    case NULL -> wanted instanceof Optional;
                };
    }

    private boolean isAccepted(List<?> alternatives, YamlNode value) {
        for (Object alternative : alternatives) {
            if (accepts(alternative, value)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAcceptedByAll(List<?> schemas, YamlNode value) {
        for (Object schema : schemas) {
            if (!accepts(schema, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(String keyword, Object given, YamlScalar scalar) {
        String text = scalar.value();
        return switch (scalar.type()) {
            case STRING ->
                    switch (keyword) {
                        case "minLength" -> text.codePointCount(0, text.length()) >= (Integer) given;
                        case "maxLength" -> text.codePointCount(0, text.length()) <= (Integer) given;
                        case "pattern" -> isFound((String) given, text);
                        default -> true;
                    };
            case INTEGER, FLOAT ->
                    switch (keyword) {
                        case "minimum" -> Numbers.of(scalar) >= (Integer) given;
                        case "maximum" -> Numbers.of(scalar) <= (Integer) given;
                        default -> true;
                    };
            case BOOLEAN, NULL -> true;
        };
    }

    private boolean isFound(String pattern, String text) {
        Pattern known = patterns.get(pattern);
        if (known == null) {
            known = Pattern.compile(pattern);
            patterns.put(pattern, known);
        }
        return known.matcher(text).find();
    }

    private boolean holds(String keyword, Object given, YamlSequence sequence) {
        return switch (keyword) {
            case "minItems" -> sequence.items().size() >= (Integer) given;
            case "maxItems" -> sequence.items().size() <= (Integer) given;
            default -> {
                for (YamlNode item : sequence.items()) {
                    if (!accepts(given, item)) {
                        yield false;
                    }
                }
                yield true;
            }
        };
    }

    private boolean holds(String keyword, Object given, Map<?, ?> schema, YamlMapping mapping) {
        return switch (keyword) {
            case "required" -> {
                for (Object name : (List<?>) given) {
                    if (mapping.get((String) name).isEmpty()) {
                        yield false;
                    }
                }
                yield true;
            }
            case "minProperties" -> mapping.entries().size() >= (Integer) given;
            case "maxProperties" -> mapping.entries().size() <= (Integer) given;
            case "properties" -> propertiesFit((Map<?, ?>) given, mapping);
            case "patternProperties" -> patternedFit((Map<?, ?>) given, mapping);
            case "additionalProperties" -> othersFit(given, schema, mapping);
            case "propertyNames" -> {
                for (YamlEntry entry : mapping.entries()) {
                    if (!accepts(given, name(entry))) {
                        yield false;
                    }
                }
                yield true;
            }
            default -> throw new IllegalStateException("a keyword that no schema has: " + keyword);
        };
    }

    private boolean propertiesFit(Map<?, ?> properties, YamlMapping mapping) {
        for (YamlEntry entry : mapping.entries()) {
            Object schema = properties.get(entry.name());
            if (schema != null && !accepts(schema, entry.value())) {
                return false;
            }
        }
        return true;
    }

    private boolean patternedFit(Map<?, ?> patterned, YamlMapping mapping) {
        for (Map.Entry<?, ?> pattern : patterned.entrySet()) {
            for (YamlEntry entry : mapping.entries()) {
                if (isFound((String) pattern.getKey(), entry.name()) && !accepts(pattern.getValue(), entry.value())) {
                    return false;
                }
            }
        }
        return true;
    }

    /// `additionalProperties` is about what `properties` and `patternProperties` beside it do not name.
    private boolean othersFit(Object others, Map<?, ?> schema, YamlMapping mapping) {
        Map<?, ?> properties = beside("properties", schema);
        Map<?, ?> patterned = beside("patternProperties", schema);
        for (YamlEntry entry : mapping.entries()) {
            String name = entry.name();
            if (!properties.containsKey(name) && !isPatterned(name, patterned) && !accepts(others, entry.value())) {
                return false;
            }
        }
        return true;
    }

    private static Map<?, ?> beside(String keyword, Map<?, ?> schema) {
        return schema.get(keyword) instanceof Map<?, ?> schemas ? schemas : Map.of();
    }

    private boolean isPatterned(String name, Map<?, ?> patterned) {
        for (Object pattern : patterned.keySet()) {
            if (isFound((String) pattern, name)) {
                return true;
            }
        }
        return false;
    }

    /// A key is always a text.
    private static YamlScalar name(YamlEntry entry) {
        YamlNode key = entry.key();
        return new YamlScalar(
                key.source(),
                entry.name(),
                ScalarStyle.PLAIN,
                ScalarType.STRING,
                key.span(),
                Optional.empty(),
                Optional.empty());
    }
}
