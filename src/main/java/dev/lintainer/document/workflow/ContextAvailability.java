package dev.lintainer.document.workflow;

import dev.lintainer.table.DataFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/// What the expressions of one key may use besides the functions that are available everywhere
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#context-availability).
///
/// @param contexts in lower case; none where the key takes no expression
public record ContextAvailability(List<String> contexts, List<Signature> functions) {
    public ContextAvailability {
        contexts = List.copyOf(contexts);
        functions = List.copyOf(functions);
    }

    public static ContextAvailability of(KeyPath key) {
        return Objects.requireNonNull(Table.ROWS.get(key));
    }

    /// All contexts that are available anywhere.
    static List<String> knownContexts() {
        return Table.CONTEXTS;
    }

    /// All functions that are available only at some keys.
    static List<String> specialFunctions() {
        return Table.FUNCTIONS;
    }

    /// @param name in any case
    public boolean hasContext(String name) {
        return contexts.contains(name.toLowerCase(Locale.ROOT));
    }

    /// @param name in any case
    public Optional<Signature> function(String name) {
        return functions.stream().filter(function -> function.name().equalsIgnoreCase(name)).findFirst();
    }

    private static final class Table {
        static final Map<KeyPath, ContextAvailability> ROWS = read();
        static final List<String> CONTEXTS =
                ROWS.values().stream().flatMap(row -> row.contexts().stream()).distinct().sorted().toList();
        static final List<String> FUNCTIONS =
                List.copyOf(
                        new TreeSet<>(
                                ROWS.values().stream()
                                        .flatMap(row -> row.functions().stream())
                                        .map(Signature::name)
                                        .toList()));

        private static Map<KeyPath, ContextAvailability> read() {
            Map<String, KeyPath> keys = new HashMap<>();
            for (KeyPath key : KeyPath.values()) {
                keys.put(key.path(), key);
            }
            Map<KeyPath, ContextAvailability> rows = new EnumMap<>(KeyPath.class);
            for (List<String> row : DataFile.rows("context-availability.tsv")) {
                rows.put(
                        Objects.requireNonNull(keys.get(row.getFirst()), row.getFirst()),
                        new ContextAvailability(words(row.get(1)), functions(row.get(2))));
            }
            return rows;
        }

        private static List<String> words(String cell) {
            return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
        }

        private static List<Signature> functions(String cell) {
            List<Signature> functions = new ArrayList<>();
            for (String word : words(cell)) {
                int open = word.indexOf('(');
                int comma = word.indexOf(',', open);
                functions.add(
                        new Signature(
                                word.substring(0, open),
                                Integer.parseInt(word.substring(open + 1, comma)),
                                Integer.parseInt(word.substring(comma + 1, word.length() - 1))));
            }
            return functions;
        }
    }
}
