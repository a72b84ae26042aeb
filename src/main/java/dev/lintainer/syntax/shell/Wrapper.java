package dev.lintainer.syntax.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        private static final String RESOURCE = "wrappers.tsv";
        private static final Map<String, Wrapper> WRAPPERS = read();

        private static Map<String, Wrapper> read() {
            Map<String, Wrapper> wrappers = new HashMap<>();
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    Objects.requireNonNull(Wrapper.class.getResourceAsStream(RESOURCE)),
                                    StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("#")) {
                        String[] cells = line.split("\t", -1);
                        wrappers.put(
                                cells[0],
                                new Wrapper(cells[0], words(cells[1]), words(cells[2]), Integer.parseInt(cells[3])));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(RESOURCE, unreadable);
            }
            return wrappers;
        }

        private static Set<String> words(String cell) {
            return cell.isEmpty() ? Set.of() : Set.copyOf(List.of(cell.split(" ")));
        }
    }
}
