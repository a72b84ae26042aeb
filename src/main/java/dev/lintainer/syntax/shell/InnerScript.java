package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.shell.ShellInvocation.Reads;
import dev.lintainer.text.MappedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A script that a command hands to a shell: `bash -euo pipefail -c 'script' name argument`, or a here-document that
/// the shell reads.
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
        Optional<ShellInvocation> invocation = invocation(command.words());
        if (invocation.isEmpty()) {
            return Optional.empty();
        }
        return switch (invocation.get().reads()) {
            case ARGUMENT -> argument(invocation.get());
            case STANDARD_INPUT ->
                    standardInput(command.redirections())
                            .map(text ->
                                    new InnerScript(
                                            invocation.get().shell(),
                                            text,
                                            invocation.get().options(),
                                            invocation.get().operands()));
            case FILE -> Optional.empty();
        };
    }

    /// The script that words alone hand over, with `-c`.
    public static Optional<InnerScript> ofWords(List<ShellWord> words) {
        return invocation(words).flatMap(InnerScript::argument);
    }

    /// The same for a list of strings that no outer shell reads, e.g. `["sh", "-c", "script"]`.
    public static Optional<InnerScript> ofExecForm(List<MappedText> strings) {
        return ofWords(strings.stream().map(ShellWord::quoted).toList());
    }

    private static Optional<ShellInvocation> invocation(List<ShellWord> words) {
        return ShellInvocation.of(CommandPrefix.strip(words).command());
    }

    private static Optional<InnerScript> argument(ShellInvocation invocation) {
        List<ShellWord> operands = invocation.operands();
        if (invocation.reads() != Reads.ARGUMENT || operands.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new InnerScript(
                        invocation.shell(),
                        operands.getFirst().content(),
                        invocation.options(),
                        operands.subList(1, operands.size())));
    }

    /// What the last redirection of standard input holds, where it is written in the script.
    private static Optional<MappedText> standardInput(List<Redirection> redirections) {
        Optional<MappedText> text = Optional.empty();
        for (Redirection one : redirections) {
            if (!one.descriptor().isEmpty() && !one.descriptor().equals("0")) {
                continue;
            }
            switch (one.operator()) {
                case HERE_DOCUMENT -> text = one.hereDocument().map(document -> document.body().content());
                case HERE_STRING -> text = Optional.of(one.target().content());
                case INPUT, INPUT_OUTPUT -> text = Optional.empty();
                case OUTPUT, APPEND, OUTPUT_AND_ERROR, APPEND_OUTPUT_AND_ERROR, DUPLICATE -> {}
            }
        }
        return text;
    }
}
