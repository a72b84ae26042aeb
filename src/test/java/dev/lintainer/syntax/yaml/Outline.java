package dev.lintainer.syntax.yaml;

import java.util.stream.Collectors;

/// A tree in one line, for tests: `{key: value}` and `[item]` (`{{` and `[[` where written in brackets), scalars behind
/// a sign of their style (nothing, `'`, `"`, `|`, `>`), types other than string in parentheses, anchors and tags
/// before.
final class Outline {
    private Outline() {}

    static String of(YamlFile file) {
        return file.documents().stream().map(Outline::of).collect(Collectors.joining(" --- "));
    }

    static String of(YamlNode node) {
        String properties =
                node.anchor().map(name -> "&" + name + " ").orElse("") + node.tag().map(tag -> tag + " ").orElse("");
        return properties
                + switch (node) {
                    case YamlScalar scalar -> scalar(scalar);
                    case YamlAlias alias -> "*" + alias.name();
                    case YamlSequence sequence -> {
                        String items = sequence.items().stream().map(Outline::of).collect(Collectors.joining(", "));
                        yield sequence.style() == CollectionStyle.FLOW ? "[[" + items + "]]" : "[" + items + "]";
                    }
                    case YamlMapping mapping -> {
                        String entries =
                                mapping.entries().stream()
                                        .map(entry -> of(entry.key()) + ": " + of(entry.value()))
                                        .collect(Collectors.joining(", "));
                        yield mapping.style() == CollectionStyle.FLOW ? "{{" + entries + "}}" : "{" + entries + "}";
                    }
                };
    }

    private static String scalar(YamlScalar scalar) {
        String value = scalar.value().replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r");
        String type =
                switch (scalar.type()) {
                    case STRING -> "";
                    case INTEGER -> "(int)";
                    case FLOAT -> "(float)";
                    case BOOLEAN -> "(bool)";
                    case NULL -> "(null)";
                };
        return switch (scalar.style()) {
            case PLAIN -> value + type;
            case SINGLE_QUOTED -> "'" + value + "'" + type;
            case DOUBLE_QUOTED -> "\"" + value + "\"" + type;
            case LITERAL -> "|" + value + type;
            case FOLDED -> ">" + value + type;
        };
    }
}
