package dev.lintainer.syntax.shell;

import dev.lintainer.text.MappedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A script that a command hands to a shell: `bash -euo pipefail -c 'script' name argument`, or a here-document that the shell reads.
///
/// @param shell the program's base name, e.g. `bash`
/// @param script the text that the inner shell reads; what the outer shell expands in it is left as written
/// @param options in force when the inner shell starts
/// @param positional the words after the script: `$0`, `$1` and so on
public record InnerScript(String shell, MappedText script, Set<ShellOption> options, List<ShellWord> positional) {
    public InnerScript {
        options = Set.copyOf(options);
        positional = List.copyOf(positional);
    }

    /// Looks behind prefixes such as `sudo` and `env` ([CommandPrefix]).
    public static Optional<InnerScript> of(ShellNode.SimpleCommand command) {
        return ofWords(command.words());
    }

    /// The same for the words alone.
    public static Optional<InnerScript> ofWords(List<ShellWord> words) {
        return Optional.empty();
    }

    /// The same for a list of strings that no outer shell reads, e.g. `["sh", "-c", "script"]`.
    public static Optional<InnerScript> ofExecForm(List<MappedText> strings) {
        return ofWords(strings.stream().map(ShellWord::quoted).toList());
    }
}
