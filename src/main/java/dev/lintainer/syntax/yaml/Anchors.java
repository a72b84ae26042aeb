package dev.lintainer.syntax.yaml;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import dev.lintainer.text.Spelling;
import java.util.LinkedHashMap;
import java.util.Map;

/// The anchors of one document, and the aliases to them. Whoever follows all aliases of a tree meets no cycle, at most
/// [YamlParser#DEPTH_LIMIT] levels and at most [YamlParser#EXPANSION_LIMIT] nodes more than are written.
final class Anchors {
    /// Comparing longer names, letter by letter with all others, could take long.
    private static final int LONGEST_LIKELY_NAME = 60;

    private final SourceFile source;
    private final Problems problems;
    private final Map<String, Anchored> byName = new LinkedHashMap<>();
    private long expanded;

    Anchors(SourceFile source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    private sealed interface Anchored {}

    /// A node that has begun and not ended: an alias to it would be a cycle.
    private record Begun() implements Anchored {}

    private record Ended(YamlNode node, long nodes, int height) implements Anchored {}

    /// An alias with the size of what it stands for.
    record Resolved(YamlAlias alias, long nodes, int height) {}

    void begin(String name) {
        byName.put(name, new Begun());
    }

    void end(String name, YamlNode node, long nodes, int height) {
        byName.put(name, new Ended(node, nodes, height));
    }

    void forgetAll() {
        byName.clear();
    }

    /// @param depth how many collections the alias stands in
    Resolved resolve(String name, Span span, int depth) {
        Anchored anchored = byName.get(name);
        if (anchored == null) {
            problems.add(
                    "unknown-anchor", "no `&" + name + "` stands before the alias `*" + name + "`", remedy(name), span);
            return unresolved(name, span);
        }
        return switch (anchored) {
            case Begun _ -> {
                problems.add("alias-cycle", "the alias `*" + name + "` stands inside of `&" + name + "`", "", span);
                yield unresolved(name, span);
            }
            case Ended target -> follow(target, name, span, depth);
        };
    }

    private Resolved follow(Ended target, String name, Span span, int depth) {
        if (depth + target.height() > YamlParser.DEPTH_LIMIT) {
            problems.add(
                    "deep-nesting",
                    "the alias `*" + name + "` nests deeper than " + YamlParser.DEPTH_LIMIT + " levels",
                    "",
                    span);
            return unresolved(name, span);
        }
        boolean tooManyBefore = expanded > YamlParser.EXPANSION_LIMIT;
        if (expanded + target.nodes() > YamlParser.EXPANSION_LIMIT) {
            if (!tooManyBefore) {
                problems.add(
                        "alias-expansion",
                        "aliases up to `*" + name + "` stand for more than " + YamlParser.EXPANSION_LIMIT + " nodes",
                        "",
                        span);
            }
            expanded = YamlParser.EXPANSION_LIMIT + 1L;
            return unresolved(name, span);
        }
        expanded += target.nodes();
        return new Resolved(new YamlAlias(source, name, target.node(), span), target.nodes(), target.height());
    }

    private String remedy(String name) {
        if (problems.isFull() || name.length() > LONGEST_LIKELY_NAME) {
            return "";
        }
        return Spelling.nearest(name, byName.keySet()).map(near -> "write `*" + near + "`").orElse("");
    }

    private Resolved unresolved(String name, Span span) {
        return new Resolved(new YamlAlias(source, name, Nodes.missing(source, span.start()), span), 1, 1);
    }
}
