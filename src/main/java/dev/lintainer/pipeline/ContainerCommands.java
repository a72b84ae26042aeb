package dev.lintainer.pipeline;

import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.InnerScript;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the words that a container is started with.
final class ContainerCommands {
    private ContainerCommands() {}

    /// How deep shells may start shells.
    private static final int DEEPEST = 8;

    /// @param words as the container's own process is given them
    /// @param outer what expanded them
    static ContainerCommand of(List<ShellWord> words, WordReader outer) {
        if (words.isEmpty()) {
            return new ContainerCommand.ImageDefault();
        }
        List<Invocation> invocations = new ArrayList<>();
        boolean readable = collect(words, outer, invocations, 0);
        return readable || !invocations.isEmpty()
                ? new ContainerCommand.Given(invocations)
                : new ContainerCommand.Unreadable();
    }

    /// A text that Docker Compose splits into words by itself.
    static ContainerCommand ofText(ShellWord text, WordReader outer) {
        List<Invocation> invocations = new ArrayList<>();
        ShellScript script = ShellParser.parse(text.content(), Holes.NONE).value();
        collect(script, text.source(), outer.inStartedContainer(), invocations, 0);
        return invocations.isEmpty()
                ? new ContainerCommand.Unreadable()
                : new ContainerCommand.Given(invocations);
    }

    private static boolean collect(List<ShellWord> words, WordReader reader, List<Invocation> into, int depth) {
        Optional<InnerScript> inner = InnerScript.ofWords(words);
        if (inner.isPresent()) {
            ShellScript script = ShellParser.parse(inner.get().script(), Holes.GITHUB_EXPRESSIONS)
                    .value();
            collect(script, inner.get().script().source(), reader.inStartedContainer(), into, depth + 1);
            return true;
        }
        List<ShellWord> command = CommandPrefix.strip(words).command();
        if (command.isEmpty() || command.getFirst().mayBecomeSeveral()) {
            return false;
        }
        Location location = new Location(
                command.getFirst().source(),
                command.getFirst().span().to(command.getLast().span()));
        into.add(new Invocation(command.stream().map(reader::located).toList(), location));
        return true;
    }

    private static void collect(
            ShellScript script, SourceFile source, WordReader reader, List<Invocation> into, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        script.statements().forEach(statement -> collect(statement.command(), source, reader, into, depth));
    }

    private static void collect(
            ShellNode node, SourceFile source, WordReader reader, List<Invocation> into, int depth) {
        switch (node) {
            case ShellNode.SimpleCommand command -> {
                if (!command.words().isEmpty()) {
                    collect(command.words(), reader, into, depth);
                }
            }
            case ShellNode.Pipe pipe ->
                pipe.commands().forEach(each -> collect(each, source, reader, into, depth));
            case ShellNode.Negation negation -> collect(negation.command(), source, reader, into, depth);
            case ShellNode.AndOr list ->
                Commands.chain(list).forEach(link -> collect(link.command(), source, reader, into, depth));
            case ShellNode.Subshell subshell -> collect(subshell.body(), source, reader, into, depth + 1);
            case ShellNode.Group group -> collect(group.body(), source, reader, into, depth + 1);
            case ShellNode.If choice -> {
                for (ShellNode.Branch branch : choice.branches()) {
                    collect(branch.condition(), source, reader, into, depth + 1);
                    collect(branch.body(), source, reader, into, depth + 1);
                }
                choice.otherwise().ifPresent(body -> collect(body, source, reader, into, depth + 1));
            }
            case ShellNode.Loop loop -> collect(loop.body(), source, reader, into, depth + 1);
            case ShellNode.For loop -> collect(loop.body(), source, reader, into, depth + 1);
            case ShellNode.ArithmeticFor loop -> collect(loop.body(), source, reader, into, depth + 1);
            case ShellNode.Case choice ->
                choice.arms().forEach(arm -> collect(arm.body(), source, reader, into, depth + 1));
            case ShellNode.Function function -> collect(function.body(), source, reader, into, depth + 1);
            case ShellNode.Test _, ShellNode.Arithmetic _, ShellNode.Unreadable _ -> {}
        }
    }
}
