package dev.lintainer.lsp.proposal;

import dev.lintainer.lsp.cursor.YamlPlace;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks up things in a tree by path. What is not there, or has another shape, is empty.
final class TreeNames {
    private TreeNames() {}

    private static Optional<YamlNode> node(YamlNode root, List<Object> path) {
        return YamlPlace.node(root, path);
    }

    static Optional<String> text(YamlNode root, List<Object> path) {
        return node(root, path)
                .filter(YamlScalar.class::isInstance)
                .map(node -> ((YamlScalar) node).value())
                .filter(text -> !text.isEmpty());
    }

    /// The keys of a mapping.
    static List<String> keys(YamlNode root, List<Object> path) {
        List<String> keys = new ArrayList<>();
        if (node(root, path).orElse(null) instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> keys.add(entry.name()));
        }
        return keys;
    }

    /// The items of a list that are texts, or a text that stands alone.
    static List<String> texts(YamlNode root, List<Object> path) {
        List<String> texts = new ArrayList<>();
        if (node(root, path).orElse(null) instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> addText(item, texts));
        }
        node(root, path).ifPresent(node -> addText(node, texts));
        return texts;
    }

    private static void addText(YamlNode node, List<String> texts) {
        if (node.resolved() instanceof YamlScalar scalar) {
            texts.add(scalar.value());
        }
    }
}
