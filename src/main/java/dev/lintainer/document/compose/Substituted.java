package dev.lintainer.document.compose;

import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the texts that Compose puts variables into.
final class Substituted {
    /// Deeper nesting than anybody writes.
    private static final int DEEPEST = 100;

    private final Set<Location> seen = new HashSet<>();
    private final List<ComposeText> texts = new ArrayList<>();

    private Substituted() {}

    static List<ComposeText> in(YamlNode root) {
        Substituted found = new Substituted();
        found.walk(root, 0);
        return List.copyOf(found.texts);
    }

    private void walk(YamlNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (node) {
            case YamlScalar scalar -> {
                if (scalar.value().indexOf('$') >= 0 && seen.add(scalar.location())) {
                    texts.add(ComposeText.of(scalar));
                }
            }
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    walk(entry.value(), depth + 1);
                }
            }
            case YamlSequence sequence -> sequence.items().forEach(item -> walk(item, depth + 1));
            case YamlNode _ -> {}
        }
    }
}
