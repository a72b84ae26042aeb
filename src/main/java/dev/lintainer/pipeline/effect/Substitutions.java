package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.RunVariables;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What commands print that scripts find their own place with, and write names in another case: `$(dirname "$0")`,
/// `$(cd "$(dirname "$0")/.." && pwd)`, `$(echo "$NAME" | tr A-Z a-z)`.
final class Substitutions {
    private Substitutions() {}

    private static final Set<String> UPPER = Set.of("A-Z", "[A-Z]", "[:upper:]", "[[:upper:]]");
    private static final Set<String> LOWER = Set.of("a-z", "[a-z]", "[:lower:]", "[[:lower:]]");

    static Optional<Value> of(ShellScript script, WordReader reader) {
        if (script.statements().size() == 1) {
            return of(script.statements().getFirst().command(), reader);
        }
        // `cd folder; pwd`
        return script.statements().size() == 2
                ? inFolder(script.statements().getFirst().command(), script.statements().getLast().command(), reader)
                : Optional.empty();
    }

    private static Optional<Value> of(ShellNode node, WordReader reader) {
        return switch (node) {
            case ShellNode.SimpleCommand command -> printed(command, reader);
            case ShellNode.AndOr list when list.connector() == ShellNode.Connector.AND ->
                    inFolder(list.left(), list.right(), reader);
            case ShellNode.Pipe pipe when pipe.commands().size() == 2 -> lowered(pipe.commands(), reader);
            case ShellNode _ -> Optional.empty();
        };
    }

    private static Optional<Value> printed(ShellNode.SimpleCommand command, WordReader reader) {
        List<ShellWord> arguments = arguments(command);
        boolean one = arguments.size() == 1;
        return switch (command.name().orElse("")) {
            case "pwd" -> Optional.of(HostPath.absolute(reader.workingDirectory()));
            case "echo" -> one ? Optional.of(reader.value(arguments.getFirst())) : Optional.empty();
            case "dirname" -> one ? Optional.of(parent(arguments.getFirst(), reader)) : Optional.empty();
            case "basename" -> one ? Optional.of(HostPath.name(reader.value(arguments.getFirst()))) : Optional.empty();
            case "realpath", "readlink" ->
                    arguments.isEmpty()
                            ? Optional.empty()
                            : Optional.of(HostPath.absolute(reader.path(arguments.getLast()).value()));
            case "git" ->
                    command.words().stream().map(ShellWord::literal).toList().equals(TOP_LEVEL)
                                    && HostPath.isInWorkspace(reader.workingDirectory())
                            ? Optional.of(RunVariables.github("workspace"))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static final List<Optional<String>> TOP_LEVEL =
            List.of(Optional.of("git"), Optional.of("rev-parse"), Optional.of("--show-toplevel"));

    /// Without options.
    private static List<ShellWord> arguments(ShellNode.SimpleCommand command) {
        List<ShellWord> arguments = new ArrayList<>();
        for (ShellWord word : command.words().subList(Math.min(1, command.words().size()), command.words().size())) {
            if (!word.prefix().startsWith("-")) {
                arguments.add(word);
            }
        }
        return arguments;
    }

    /// A path that does not begin at the root stays one.
    private static Value parent(ShellWord word, WordReader reader) {
        Value path = reader.value(word);
        return path.literal().filter(text -> text.indexOf('/') < 0).isPresent()
                ? Value.known(".")
                : HostPath.parent(path);
    }

    private static Optional<Value> inFolder(ShellNode first, ShellNode second, WordReader reader) {
        boolean fits =
                first instanceof ShellNode.SimpleCommand change
                        && second instanceof ShellNode.SimpleCommand print
                        && change.name().filter("cd"::equals).isPresent()
                        && print.name().filter("pwd"::equals).isPresent();
        if (!fits) {
            return Optional.empty();
        }
        List<ShellWord> folder = arguments((ShellNode.SimpleCommand) first);
        return folder.size() == 1
                ? Optional.of(HostPath.absolute(reader.path(folder.getFirst()).value()))
                : Optional.empty();
    }

    /// `echo text | tr A-Z a-z`
    private static Optional<Value> lowered(List<ShellNode> commands, WordReader reader) {
        if (!(commands.getFirst() instanceof ShellNode.SimpleCommand source)
                || !(commands.getLast() instanceof ShellNode.SimpleCommand change)
                || !source.name().filter("echo"::equals).isPresent()
                || !change.name().filter("tr"::equals).isPresent()) {
            return Optional.empty();
        }
        List<ShellWord> from = arguments(source);
        List<ShellWord> sets = arguments(change);
        boolean lowers =
                from.size() == 1
                        && sets.size() == 2
                        && sets.getFirst().literal().filter(UPPER::contains).isPresent()
                        && sets.getLast().literal().filter(LOWER::contains).isPresent();
        return lowers ? Optional.of(lower(reader.value(from.getFirst()))) : Optional.empty();
    }

    /// In lower case; what is not known is named by what it is made of.
    static Value lower(Value value) {
        return value.literal()
                .map(text -> Value.known(text.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> Value.unknown("lower case of " + value));
    }
}
