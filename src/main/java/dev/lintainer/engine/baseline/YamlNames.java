package dev.lintainer.engine.baseline;

import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What an item of a list is called: by the key that names it, else by all of its content, keys in order.
final class YamlNames {
    /// The keys that name a step, or what else stands in lists, the best one first.
    private static final List<String> NAMING = List.of("id", "name", "uses", "run");

    /// More of an item's content is not looked at.
    private static final int LONGEST = 10_000;

    private YamlNames() {}

    static String of(YamlNode item) {
        if (item instanceof YamlMapping mapping) {
            for (String key : NAMING) {
                if (mapping.get(key).orElse(item) instanceof YamlScalar scalar && !scalar.value().isBlank()) {
                    return Normal.text(key.equals("uses") ? withoutVersion(scalar.value()) : scalar.value());
                }
            }
        }
        StringBuilder text = new StringBuilder();
        append(item, text);
        return Normal.text(text);
    }

    /// An action stays the same one when its version is raised.
    static String withoutVersion(String action) {
        int at = action.indexOf('@');
        return at < 0 ? action : action.substring(0, at);
    }

    private static void append(YamlNode node, StringBuilder text) {
        if (text.length() > LONGEST) {
            return;
        }
        switch (node) {
            case YamlMapping mapping -> {
                List<YamlEntry> entries = new ArrayList<>(mapping.entries());
                entries.sort(Comparator.comparing(YamlEntry::name));
                String separator = "{";
                for (YamlEntry entry : entries) {
                    text.append(separator).append(entry.name()).append(": ");
                    append(entry.value(), text);
                    separator = ", ";
                }
                text.append('}');
            }
            case YamlSequence sequence -> {
                String separator = "[";
                for (YamlNode item : sequence.items()) {
                    text.append(separator);
                    append(item, text);
                    separator = ", ";
                }
                text.append(']');
            }
            case YamlScalar scalar -> text.append(scalar.value());
            case YamlAlias alias -> text.append('*').append(alias.name());
        }
    }
}
