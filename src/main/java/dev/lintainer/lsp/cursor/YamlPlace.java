package dev.lintainer.lsp.cursor;

import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A key or a scalar in a YAML tree.
///
/// @param root of the document
/// @param path keys and indexes from the root to the scalar, or to the value of the key
/// @param span of the key or scalar
public record YamlPlace(YamlNode root, List<Object> path, Role role, Span span) {
    public YamlPlace {
        path = List.copyOf(path);
    }

    /// What stands at a place.
    public enum Role {
        KEY,
        VALUE
    }

    /// What a cursor is on; empty between the words.
    public static Optional<YamlPlace> at(YamlFile file, int offset) {
        return find(file, node -> touches(node.span(), offset), scalar -> touches(scalar.span(), offset));
    }

    /// The key or scalar of this text.
    static Optional<YamlPlace> of(YamlFile file, String text) {
        return find(file, _ -> true, scalar -> scalar.value().equals(text));
    }

    /// What a path leads to.
    public static Optional<YamlNode> node(YamlNode root, List<Object> path) {
        Optional<YamlNode> node = Optional.of(root);
        for (Object step : path) {
            node = node.flatMap(each -> child(each.resolved(), step));
        }
        return node.map(YamlNode::resolved);
    }

    private static Optional<YamlNode> child(YamlNode node, Object step) {
        if (step instanceof Integer index) {
            return node instanceof YamlSequence sequence && index < sequence.items().size()
                    ? Optional.of(sequence.items().get(index))
                    : Optional.empty();
        }
        return node instanceof YamlMapping mapping
                ? mapping.entry(step.toString()).map(YamlEntry::value)
                : Optional.empty();
    }

    /// The path of the mapping or sequence that a key or scalar stands in.
    public List<Object> parent() {
        return path.subList(0, Math.max(0, path.size() - 1));
    }

    private static boolean touches(Span span, int offset) {
        return span.start() <= offset && offset <= span.end();
    }

    private static Optional<YamlPlace> find(YamlFile file, Predicate<YamlNode> within, Predicate<YamlScalar> wanted) {
        for (YamlNode root : file.documents()) {
            Optional<YamlPlace> found = new Search(root, within, wanted).find(root);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static final class Search {
        private final YamlNode root;
        private final Predicate<YamlNode> within;
        private final Predicate<YamlScalar> wanted;
        private final List<Object> path = new ArrayList<>();

        private Search(YamlNode root, Predicate<YamlNode> within, Predicate<YamlScalar> wanted) {
            this.root = root;
            this.within = within;
            this.wanted = wanted;
        }

        private Optional<YamlPlace> find(YamlNode node) {
            if (!within.test(node)) {
                return Optional.empty();
            }
            return switch (node) {
                case YamlMapping mapping -> inMapping(mapping);
                case YamlSequence sequence -> inSequence(sequence);
                case YamlScalar scalar -> wanted.test(scalar) ? found(scalar, Role.VALUE) : Optional.empty();
                case YamlAlias _ -> Optional.empty();
            };
        }

        private Optional<YamlPlace> inMapping(YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                path.addLast(entry.name());
                Optional<YamlPlace> found =
                        entry.key() instanceof YamlScalar key && wanted.test(key)
                                ? found(key, Role.KEY)
                                : find(entry.value());
                if (found.isPresent()) {
                    return found;
                }
                path.removeLast();
            }
            return Optional.empty();
        }

        private Optional<YamlPlace> inSequence(YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                path.addLast(i);
                Optional<YamlPlace> found = find(sequence.items().get(i));
                if (found.isPresent()) {
                    return found;
                }
                path.removeLast();
            }
            return Optional.empty();
        }

        private Optional<YamlPlace> found(YamlScalar scalar, Role role) {
            return Optional.of(new YamlPlace(root, path, role, scalar.span()));
        }
    }
}
