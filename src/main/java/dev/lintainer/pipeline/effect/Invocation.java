package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One program started with its arguments: `pytest -q tests`. Wrappers such as `sudo` and `env` are taken off.
///
/// @param words the program first; never empty
public record Invocation(List<Located> words, Location location, Circumstances circumstances) {
    /// What a program finds when it is started.
    ///
    /// @param wrappers what was taken off, e.g. `sudo`
    /// @param directory the working directory as [HostPath] writes it; in a container relative to the one that it
    ///   starts in
    /// @param environment variables that the script itself sets for it
    /// @param outputs files that redirections write; in a container as they are written
    /// @param happens whether it is reached, in a script that goes well
    /// @param fate what becomes of its exit code; in a container as far as the container's own
    public record Circumstances(
            List<String> wrappers,
            Value directory,
            Map<String, Value> environment,
            List<Located> outputs,
            Presence happens,
            Fate fate) {
        public Circumstances {
            wrappers = List.copyOf(wrappers);
            environment = Map.copyOf(environment);
            outputs = List.copyOf(outputs);
        }

        /// Nothing but a place to start in.
        static Circumstances in(Value directory, Presence happens) {
            return new Circumstances(List.of(), directory, Map.of(), List.of(), happens, Fate.UNKNOWN);
        }
    }

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

    /// The same circumstances, seen as another program: what `python -m` or a wrapper starts.
    ///
    /// @param from the index of the word that names the other program
    public Invocation startingAt(int from) {
        return from == 0 ? this : new Invocation(words.subList(from, words.size()), location, circumstances);
    }
}
