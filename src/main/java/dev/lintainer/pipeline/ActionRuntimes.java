package dev.lintainer.pipeline;

import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.ActionVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The version of Node that the actions of pipelines ask for, by their major version.
public final class ActionRuntimes {
    private ActionRuntimes() {}

    /// What an action's metadata says in `using`.
    ///
    /// @param newest the first major version that asks for the runtime that runners have, where there is one
    public record Runtime(String using, OptionalInt newest) {}

    private static final String CURRENT = "node24";

    /// Empty for actions that are not known, and where the version is not.
    public static Optional<Runtime> of(ActionReference.Repository action) {
        String name = action.path().isEmpty() ? action.slug() : action.slug() + "/" + action.path();
        Map<Integer, String> majors = Table.ROWS.get(name);
        if (majors == null) {
            return Optional.empty();
        }
        OptionalInt newest =
                majors.entrySet().stream()
                        .filter(row -> row.getValue().equals(CURRENT))
                        .mapToInt(Map.Entry::getKey)
                        .max();
        return ActionVersion.of(action)
                .flatMap(version -> Optional.ofNullable(majors.get(version.major())))
                .map(using -> new Runtime(using, newest));
    }

    /// Whether a runtime is one that runners no longer have, so that another one takes its place.
    public static boolean isGone(String using) {
        return using.startsWith("node") && !using.equals(CURRENT);
    }

    private static final class Table {
        static final Map<String, Map<Integer, String>> ROWS = new HashMap<>();

        static {
            for (List<String> row : DataFile.rows("action-runtimes.tsv")) {
                ROWS.computeIfAbsent(row.getFirst(), _ -> new HashMap<>()).put(Integer.parseInt(row.get(1)), row.get(2));
            }
        }
    }
}
