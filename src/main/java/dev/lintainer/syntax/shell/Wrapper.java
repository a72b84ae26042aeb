package dev.lintainer.syntax.shell;

import dev.lintainer.table.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A program that runs another command given to it as arguments, a line of `wrappers.tsv`.
///
/// @param valueOptions options that take the next word as their value
/// @param queries options with which it runs nothing
/// @param operands how many words stand between the options and the command
record Wrapper(String name, Set<String> valueOptions, Set<String> queries, int operands) {
    /// The one with a base name.
    static Optional<Wrapper> named(String name) {
        return Optional.ofNullable(Table.WRAPPERS.get(name));
    }

    /// Read when first asked for.
    private static final class Table {
        private static final Map<String, Wrapper> WRAPPERS = read();

        private static Map<String, Wrapper> read() {
            Map<String, Wrapper> wrappers = new HashMap<>();
            for (List<String> row : DataFile.rows("wrappers.tsv")) {
                String name = row.getFirst();
                wrappers.put(
                        name, new Wrapper(name, words(row.get(1)), words(row.get(2)), Integer.parseInt(row.get(3))));
            }
            return wrappers;
        }

        private static Set<String> words(String cell) {
            return cell.isEmpty() ? Set.of() : Set.copyOf(List.of(cell.split(" ")));
        }
    }
}
