package dev.lintainer.document.compose;

import dev.lintainer.syntax.yaml.CollectionStyle;
import dev.lintainer.syntax.yaml.ScalarStyle;
import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A YAML document as Compose sees it: aliases and merge keys followed, one entry a key, `!reset` nodes taken out. What
/// is left is a finite tree of mappings, sequences and scalars, each still at its place.
///
/// @param directives what `!reset` and `!override` say about files merged before
record ComposeTree(YamlMapping root, List<Directive> directives, List<ComposeProblem> problems) {
    /// As many nodes as Compose itself visits before it gives up on a file.
    private static final int MOST_NODES = 100_000;

    private static final int DEEPEST = 200;

    static ComposeTree of(YamlNode document) {
        Flattening flattening = new Flattening();
        YamlMapping root;
        if (document.resolved() instanceof YamlMapping mapping) {
            root = flattening.mapping(mapping, List.of());
        } else {
            root = emptyMapping(document);
            if (!isNull(document.resolved())) {
                flattening.problem("not-a-mapping", "the file is no mapping of top-level keys", document);
            }
        }
        return new ComposeTree(root, List.copyOf(flattening.directives), List.copyOf(flattening.problems));
    }

    static YamlMapping emptyMapping(YamlNode place) {
        return mapping(List.of(), place);
    }

    static YamlMapping emptyMapping(SourceFile source, Span span) {
        return new YamlMapping(source, List.of(), CollectionStyle.BLOCK, span, Optional.empty(), Optional.empty());
    }

    static YamlMapping mapping(List<YamlEntry> entries, YamlNode place) {
        return new YamlMapping(
                place.source(), entries, CollectionStyle.BLOCK, place.span(), Optional.empty(), place.tag());
    }

    static YamlSequence sequence(List<YamlNode> items, YamlNode place) {
        return new YamlSequence(
                place.source(), items, CollectionStyle.BLOCK, place.span(), Optional.empty(), place.tag());
    }

    /// A text that is not written, as the key `context` in `build: ./here`.
    static YamlScalar implied(String text, YamlNode place) {
        return new YamlScalar(
                place.source(),
                text,
                ScalarStyle.PLAIN,
                ScalarType.STRING,
                place.span(),
                Optional.empty(),
                Optional.empty());
    }

    /// How many nodes a tree has.
    static int size(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> {
                int size = 1;
                for (YamlEntry entry : mapping.entries()) {
                    size += 1 + size(entry.value());
                }
                yield size;
            }
            case YamlSequence sequence -> {
                int size = 1;
                for (YamlNode item : sequence.items()) {
                    size += size(item);
                }
                yield size;
            }
            case YamlScalar scalar -> 1;
            case YamlAlias alias -> 1;
        };
    }

    static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.type() == ScalarType.NULL;
    }

    private static final class Flattening {
        private final List<Directive> directives = new ArrayList<>();
        private final List<ComposeProblem> problems = new ArrayList<>();
        private int nodes;
        private int depth;
        private boolean refused;

        private Optional<YamlNode> node(YamlNode written, List<String> path) {
            YamlNode node = written.resolved();
            if (isTooMuch(written)) {
                return Optional.empty();
            }
            Optional<Directive.Kind> directive = directive(node);
            directive.ifPresent(kind -> directives.add(new Directive(kind, path, node.location())));
            if (directive.isPresent() && directive.get() == Directive.Kind.RESET) {
                return Optional.empty();
            }
            depth++;
            YamlNode flat =
                    switch (node) {
                        case YamlMapping mapping -> mapping(mapping, path);
                        case YamlSequence sequence -> sequence(sequence, path);
                        case YamlScalar scalar -> scalar;
                        case YamlAlias alias -> alias.target();
                    };
            depth--;
            return Optional.of(flat);
        }

        private YamlMapping mapping(YamlMapping mapping, List<String> path) {
            Map<String, YamlEntry> entries = new LinkedHashMap<>();
            for (YamlEntry entry : mapping.entries()) {
                if (!isMergeKey(entry)) {
                    checkKey(entry);
                    put(entry, path, entries);
                }
            }
            for (YamlEntry entry : mapping.entries()) {
                if (isMergeKey(entry)) {
                    merge(entry.value(), path, entries);
                }
            }
            return ComposeTree.mapping(List.copyOf(entries.values()), mapping);
        }

        private void put(YamlEntry entry, List<String> path, Map<String, YamlEntry> entries) {
            if (!(entry.key().resolved() instanceof YamlScalar key) || entries.containsKey(key.value())) {
                return;
            }
            node(entry.value(), child(path, key.value()))
                    .ifPresent(value -> entries.put(key.value(), new YamlEntry(key, value)));
        }

        private void merge(YamlNode merged, List<String> path, Map<String, YamlEntry> entries) {
            if (isTooMuch(merged)) {
                return;
            }
            depth++;
            switch (merged.resolved()) {
                case YamlMapping mapping ->
                        mapping(mapping, path).entries().forEach(entry -> entries.putIfAbsent(entry.name(), entry));
                case YamlSequence sequence -> sequence.items().forEach(item -> merge(item, path, entries));
                case YamlScalar scalar -> {
                    // An alias that leads nowhere is a fault of the YAML, not of the merge.
                    if (!(merged instanceof YamlAlias && isNull(scalar))) {
                        problem("invalid-merge-key", "`<<` merges neither a mapping nor a list of mappings", merged);
                    }
                }
                case YamlAlias alias -> {}
            }
            depth--;
        }

        private boolean isTooMuch(YamlNode node) {
            boolean tooMuch = ++nodes > MOST_NODES || depth > DEEPEST;
            if (tooMuch && !refused) {
                refused = true;
                problem("too-large", "the file has more nodes, or deeper ones, than Compose reads", node);
            }
            return tooMuch;
        }

        private YamlSequence sequence(YamlSequence sequence, List<String> path) {
            List<YamlNode> items = new ArrayList<>(sequence.items().size());
            for (YamlNode item : sequence.items()) {
                node(item, child(path, String.valueOf(items.size()))).ifPresent(items::add);
            }
            return ComposeTree.sequence(items, sequence);
        }

        private void checkKey(YamlEntry entry) {
            if (!(entry.key().resolved() instanceof YamlScalar key)) {
                problem("non-string-key", "a key is a collection", entry.key());
            } else if (key.type() != ScalarType.STRING) {
                problem("non-string-key", "key `" + key.value() + "` is no text", entry.key());
            }
        }

        private void problem(String code, String message, YamlNode node) {
            problems.add(new ComposeProblem(code, message, new Location(node.source(), node.span())));
        }

        private static boolean isMergeKey(YamlEntry entry) {
            return entry.key() instanceof YamlScalar key
                    && key.value().equals("<<")
                    && key.style() == ScalarStyle.PLAIN;
        }

        private static Optional<Directive.Kind> directive(YamlNode node) {
            return node.tag()
                    .flatMap(tag ->
                            switch (tag) {
                                case "!reset" -> Optional.of(Directive.Kind.RESET);
                                case "!override" -> Optional.of(Directive.Kind.OVERRIDE);
                                default -> Optional.empty();
                            });
        }

        private static List<String> child(List<String> path, String key) {
            List<String> child = new ArrayList<>(path.size() + 1);
            child.addAll(path);
            child.add(key);
            return child;
        }
    }
}
