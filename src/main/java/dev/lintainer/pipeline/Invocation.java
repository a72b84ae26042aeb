package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// One program started with its arguments: `pytest -q tests`. Wrappers such as `sudo` and `env` are taken off.
///
/// @param words the program first; never empty
public record Invocation(List<Located> words, Location location) {
    public Invocation {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no program at " + location);
        }
    }

    /// The program's name without its folder, where it is known.
    public Optional<String> program() {
        return words.getFirst().value().literal().map(name -> name.substring(name.lastIndexOf('/') + 1));
    }

    public List<Located> arguments() {
        return words.subList(1, words.size());
    }

    /// Whether an argument is this text, for certain.
    public boolean has(String argument) {
        return arguments().stream().map(Located::value).anyMatch(value -> value.is(argument));
    }

    /// Whether some argument's text is not wholly known.
    public boolean isOpen() {
        return words.stream().map(Located::value).anyMatch(value -> !(value instanceof Value.Known));
    }
}
