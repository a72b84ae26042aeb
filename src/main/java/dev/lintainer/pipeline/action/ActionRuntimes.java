package dev.lintainer.pipeline.action;

import dev.lintainer.table.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The Node.js that versions of widely used actions ask for.
public final class ActionRuntimes {
    private ActionRuntimes() {}

    /// By slug, then by major version.
    private static final Map<String, TreeMap<Integer, Integer>> NODES = read();

    /// @param slug `owner/name` in lower case
    public static OptionalInt node(String slug, int major) {
        return Optional.ofNullable(NODES.get(slug))
                .map(majors -> majors.get(major))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /// The newest major version, where it asks for at least this Node.js.
    public static OptionalInt newest(String slug, int node) {
        return Optional.ofNullable(NODES.get(slug))
                .map(TreeMap::lastEntry)
                .filter(last -> last.getValue() >= node)
                .map(last -> OptionalInt.of(last.getKey()))
                .orElseGet(OptionalInt::empty);
    }

    private static Map<String, TreeMap<Integer, Integer>> read() {
        Map<String, TreeMap<Integer, Integer>> nodes = new HashMap<>();
        for (List<String> row : DataFile.rows("action-runtimes.tsv")) {
            nodes.computeIfAbsent(row.getFirst(), _ -> new TreeMap<>())
                    .put(Integer.valueOf(row.get(1)), Integer.valueOf(row.get(2)));
        }
        return nodes;
    }
}
