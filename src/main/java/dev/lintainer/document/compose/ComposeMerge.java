package dev.lintainer.document.compose;

import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Merges [ComposeTree]s by Compose's rules. Each node of the result is a node of one of the files, or a collection of
/// such nodes.
final class ComposeMerge {
    /// What the short form of `depends_on` says.
    private static final Map<String, String> STARTED = Map.of("condition", "service_started", "required", "true");

    private final List<ComposeProblem> problems;

    private ComposeMerge(List<ComposeProblem> problems) {
        this.problems = problems;
    }

    /// Two roots, the later one of `file`.
    static YamlMapping merge(YamlMapping base, YamlMapping later, ComposeFile file, List<ComposeProblem> problems) {
        return merge(base, later, file.directives(), problems);
    }

    /// @param directives what the later root's file says of the base
    static YamlMapping merge(
            YamlMapping base, YamlMapping later, List<Directive> directives, List<ComposeProblem> problems) {
        YamlMapping kept = without(base, List.of(), paths(directives));
        return unique(new ComposeMerge(problems).mappings(kept, later, ""));
    }

    /// A service of `file` and the one that it extends.
    static YamlMapping service(
            String name, YamlMapping base, YamlMapping later, ComposeFile file, List<ComposeProblem> problems) {
        YamlMapping kept = without(base, List.of("services", name), paths(file.directives()));
        return new ComposeMerge(problems).mappings(kept, later, "services.*");
    }

    private static Set<List<String>> paths(List<Directive> directives) {
        return directives.stream().map(Directive::path).collect(Collectors.toUnmodifiableSet());
    }

    private static YamlMapping without(YamlMapping base, List<String> path, Set<List<String>> removed) {
        if (removed.isEmpty()) {
            return base;
        }
        List<YamlEntry> entries = new ArrayList<>();
        for (YamlEntry entry : base.entries()) {
            List<String> child = new ArrayList<>(path);
            child.add(entry.name());
            if (!removed.contains(child)) {
                entries.add(
                        entry.value() instanceof YamlMapping mapping
                                ? new YamlEntry(entry.key(), without(mapping, child, removed))
                                : entry);
            }
        }
        return ComposeTree.mapping(entries, base);
    }

    /// Drops list items that a later one of the same identity replaces.
    static YamlMapping unique(YamlMapping root) {
        return unique(root, "") instanceof YamlMapping mapping ? mapping : root;
    }

    private static YamlNode unique(YamlNode node, String path) {
        return switch (node) {
            case YamlMapping mapping -> {
                List<YamlEntry> entries = new ArrayList<>(mapping.entries().size());
                boolean changed = false;
                for (YamlEntry entry : mapping.entries()) {
                    YamlNode value = unique(entry.value(), MergeRule.child(path, entry.name()));
                    changed |= value != entry.value();
                    entries.add(value == entry.value() ? entry : new YamlEntry(entry.key(), value));
                }
                yield changed ? ComposeTree.mapping(entries, mapping) : mapping;
            }
            case YamlSequence sequence -> uniqueItems(sequence, ListIdentity.of(path));
            case YamlScalar scalar -> scalar;
            case YamlAlias alias -> alias;
        };
    }

    private static YamlSequence uniqueItems(YamlSequence sequence, ListIdentity identity) {
        if (identity == ListIdentity.NONE) {
            return sequence;
        }
        List<YamlNode> items = new ArrayList<>(sequence.items().size());
        Map<String, Integer> places = new HashMap<>();
        for (YamlNode item : sequence.items()) {
            Optional<String> key = identity.of(item);
            Integer place = key.map(places::get).orElse(null);
            if (place != null) {
                items.set(place, item);
            } else {
                key.ifPresent(found -> places.put(found, items.size()));
                items.add(item);
            }
        }
        return items.size() == sequence.items().size() ? sequence : ComposeTree.sequence(items, sequence);
    }

    private YamlNode merge(YamlNode base, YamlNode later, String path) {
        return switch (MergeRule.of(path)) {
            case REPLACE -> later;
            case AS_LIST -> ComposeTree.sequence(joined(asList(base), asList(later)), later);
            case DEPENDENCIES -> mappings(asMapping(base, STARTED), asMapping(later, STARTED), path);
            case AS_MAPPING -> mappings(asMapping(base, Map.of()), asMapping(later, Map.of()), path);
            case BUILD -> mappings(asBuild(base), asBuild(later), path);
            case LOGGING -> logging(base, later, path);
            case BY_FORM -> byForm(base, later, path);
        };
    }

    private YamlNode byForm(YamlNode base, YamlNode later, String path) {
        if (ComposeTree.isNull(later)) {
            return base;
        }
        return switch (base) {
            case YamlMapping mapping ->
                    later instanceof YamlMapping other ? mappings(mapping, other, path) : refuse(base, later, path);
            case YamlSequence sequence ->
                    later instanceof YamlSequence other
                            ? ComposeTree.sequence(joined(sequence.items(), other.items()), other)
                            : refuse(base, later, path);
            case YamlScalar scalar -> later;
            case YamlAlias alias -> later;
        };
    }

    private YamlMapping mappings(YamlMapping base, YamlMapping later, String path) {
        Map<String, YamlEntry> entries = new LinkedHashMap<>();
        base.entries().forEach(entry -> entries.put(entry.name(), entry));
        for (YamlEntry entry : later.entries()) {
            YamlEntry earlier = entries.get(entry.name());
            if (earlier == null) {
                entries.put(entry.name(), entry);
                continue;
            }
            YamlNode value = merge(earlier.value(), entry.value(), MergeRule.child(path, entry.name()));
            YamlNode key = value == entry.value() ? entry.key() : earlier.key();
            entries.put(entry.name(), new YamlEntry(key, value));
        }
        return ComposeTree.mapping(List.copyOf(entries.values()), later);
    }

    private YamlNode logging(YamlNode base, YamlNode later, String path) {
        if (!(base instanceof YamlMapping mapping) || !(later instanceof YamlMapping other)) {
            return byForm(base, later, path);
        }
        Optional<String> driver = Fields.text(mapping, "driver").map(ComposeText::raw);
        Optional<String> otherDriver = Fields.text(other, "driver").map(ComposeText::raw);
        boolean same = driver.isEmpty() || otherDriver.isEmpty() || driver.equals(otherDriver);
        return same ? mappings(mapping, other, path) : later;
    }

    private YamlNode refuse(YamlNode base, YamlNode later, String path) {
        problems.add(
                new ComposeProblem(
                        "cannot-override",
                        "`"
                                + path.substring(path.lastIndexOf('.') + 1)
                                + "` has another form in `"
                                + base.source().path()
                                + "`, which Compose refuses to merge",
                        later.location()));
        return base;
    }

    private static List<YamlNode> asList(YamlNode node) {
        return switch (node) {
            case YamlSequence sequence -> sequence.items();
            case YamlMapping mapping ->
                    mapping.entries().stream()
                            .map(entry -> (YamlNode) ComposeTree.mapping(List.of(entry), entry.value()))
                            .toList();
            case YamlScalar scalar -> ComposeTree.isNull(scalar) ? List.of() : List.of(scalar);
            case YamlAlias alias -> List.of();
        };
    }

    /// @param detail what a plain name stands for
    private static YamlMapping asMapping(YamlNode node, Map<String, String> detail) {
        return switch (node) {
            case YamlMapping mapping -> mapping;
            case YamlSequence sequence -> {
                List<YamlEntry> entries = new ArrayList<>();
                for (YamlNode item : sequence.items()) {
                    if (item instanceof YamlScalar scalar) {
                        entries.add(new YamlEntry(scalar, implied(detail, scalar)));
                    }
                }
                yield ComposeTree.mapping(entries, sequence);
            }
            case YamlScalar scalar -> ComposeTree.emptyMapping(scalar);
            case YamlAlias alias -> ComposeTree.emptyMapping(alias);
        };
    }

    private static YamlMapping implied(Map<String, String> detail, YamlScalar place) {
        List<YamlEntry> entries = new ArrayList<>();
        detail.forEach((key, value) ->
                entries.add(new YamlEntry(ComposeTree.implied(key, place), ComposeTree.implied(value, place))));
        return ComposeTree.mapping(entries, place);
    }

    private static YamlMapping asBuild(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping;
        }
        return ComposeTree.isNull(node)
                ? ComposeTree.emptyMapping(node)
                : ComposeTree.mapping(List.of(new YamlEntry(ComposeTree.implied("context", node), node)), node);
    }

    private static List<YamlNode> joined(List<YamlNode> first, List<YamlNode> second) {
        List<YamlNode> joined = new ArrayList<>(first.size() + second.size());
        joined.addAll(first);
        joined.addAll(second);
        return joined;
    }
}
