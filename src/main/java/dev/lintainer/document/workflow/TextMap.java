package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import java.util.List;
import java.util.Optional;

/// A mapping from names to texts, in the order in which it is written: `env`, `with`, `outputs`, `secrets`.
///
/// @param expression what yields the whole mapping or more entries of it, which are then not known, e.g. `env: ${{
///   fromJSON(...) }}`
public record TextMap(List<TextEntry> entries, Optional<Text> expression) {
    public static final TextMap EMPTY = new TextMap(List.of(), Optional.empty());

    public TextMap {
        entries = List.copyOf(entries);
    }

    /// The value under exactly this name, as environment variables are looked up.
    public Optional<Text> get(String name) {
        for (TextEntry entry : entries) {
            if (entry.name().equals(name)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    /// The entry under this name in any case, as inputs, secrets and outputs are looked up.
    public Optional<TextEntry> find(String name) {
        for (TextEntry entry : entries) {
            if (entry.name().equalsIgnoreCase(name)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
