package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.shell.Assignment;
import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.InnerScript;
import dev.lintainer.syntax.shell.Redirection;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One walk through what runs inside of a container, which keeps in mind where `cd` went and what was exported. For one
/// use.
final class ContainerScript {
    /// How deep shells may start shells.
    private static final int DEEPEST = 8;

    private final List<Invocation> invocations;
    private final Map<String, Value> environment;
    private final int depth;
    private Value directory;

    ContainerScript() {
        this(new ArrayList<>(), new HashMap<>(), HostPath.WORKSPACE, 0);
    }

    private ContainerScript(List<Invocation> invocations, Map<String, Value> environment, Value directory, int depth) {
        this.invocations = invocations;
        this.environment = environment;
        this.directory = directory;
        this.depth = depth;
    }

    List<Invocation> invocations() {
        return invocations;
    }

    /// @return whether it could be told what the words start
    boolean words(List<ShellWord> words, WordReader reader) {
        return words(words, List.of(), List.of(), reader, Presence.YES);
    }

    void script(ShellScript script, WordReader reader) {
        script(script, reader, Presence.YES);
    }

    private boolean words(
            List<ShellWord> words,
            List<Assignment> assignments,
            List<Redirection> redirections,
            WordReader reader,
            Presence happens) {
        Optional<InnerScript> inner = InnerScript.ofWords(words);
        if (inner.isPresent()) {
            ShellScript script = ShellParser.parse(inner.get().script(), Holes.GITHUB_EXPRESSIONS).value();
            child().script(script, reader.inStartedContainer(), happens);
            return true;
        }
        CommandPrefix prefix = CommandPrefix.strip(words);
        List<ShellWord> command = prefix.command();
        if (command.isEmpty() || command.getFirst().mayBecomeSeveral()) {
            return false;
        }
        Map<String, Value> own = new HashMap<>(environment);
        assignments.forEach(each -> assign(each, reader, own));
        prefix.environment().forEach(each -> assign(each, reader, own));
        Location location =
                new Location(command.getFirst().source(), command.getFirst().span().to(command.getLast().span()));
        invocations.add(
                new Invocation(
                        command.stream().map(reader::located).toList(),
                        location,
                        new Invocation.Circumstances(
                                prefix.wrappers(), directory, own, outputs(redirections, reader), happens)));
        return true;
    }

    private static void assign(Assignment assignment, WordReader reader, Map<String, Value> into) {
        Value value = assignment.values().isEmpty() ? Value.EMPTY : reader.value(assignment.values().getFirst());
        into.put(assignment.name(), value);
    }

    private static List<Located> outputs(List<Redirection> redirections, WordReader reader) {
        List<Located> outputs = new ArrayList<>();
        for (Redirection redirection : redirections) {
            switch (redirection.operator()) {
                case OUTPUT, APPEND, OUTPUT_AND_ERROR, APPEND_OUTPUT_AND_ERROR, INPUT_OUTPUT ->
                        outputs.add(reader.located(redirection.target()));
                case INPUT, DUPLICATE, HERE_DOCUMENT, HERE_STRING -> {}
            }
        }
        return outputs;
    }

    private void script(ShellScript script, WordReader reader, Presence happens) {
        if (depth <= DEEPEST) {
            script.statements().forEach(statement -> node(statement.command(), reader, happens));
        }
    }

    private void node(ShellNode node, WordReader reader, Presence happens) {
        switch (node) {
            case ShellNode.SimpleCommand command -> simple(command, reader, happens);
            case ShellNode.Pipe pipe -> pipe.commands().forEach(each -> node(each, reader, happens));
            case ShellNode.Negation negation -> node(negation.command(), reader, happens);
            case ShellNode.AndOr list -> andOr(list, reader, happens);
            case ShellNode.Subshell subshell -> child().script(subshell.body(), reader, happens);
            case ShellNode.Group group -> nested(group.body(), reader, happens);
            case ShellNode.If choice -> {
                for (ShellNode.Branch branch : choice.branches()) {
                    nested(branch.condition(), reader, happens);
                    nested(branch.body(), reader, Presence.MAYBE);
                }
                choice.otherwise().ifPresent(body -> nested(body, reader, Presence.MAYBE));
            }
            case ShellNode.Loop loop -> nested(loop.body(), reader, Presence.MAYBE);
            case ShellNode.For loop -> nested(loop.body(), reader, Presence.MAYBE);
            case ShellNode.ArithmeticFor loop -> nested(loop.body(), reader, Presence.MAYBE);
            case ShellNode.Case choice -> choice.arms().forEach(arm -> nested(arm.body(), reader, Presence.MAYBE));
            case ShellNode.Function function -> child().node(function.body(), reader, Presence.MAYBE);
            case ShellNode.Test _, ShellNode.Arithmetic _, ShellNode.Unreadable _ -> {}
        }
    }

    private void andOr(ShellNode.AndOr list, WordReader reader, Presence happens) {
        Presence reached = happens;
        ShellNode previous = null;
        for (Commands.Link link : Commands.chain(list)) {
            boolean expected =
                    previous == null
                            || link.connector().equals(Optional.of(ShellNode.Connector.AND))
                                    && !Commands.isQuestion(previous);
            reached = expected ? reached : Presence.MAYBE;
            node(link.command(), reader, reached);
            previous = link.command();
        }
    }

    private void simple(ShellNode.SimpleCommand command, WordReader reader, Presence happens) {
        if (command.words().isEmpty()) {
            command.assignments().forEach(each -> assign(each, reader, environment));
            return;
        }
        String name = command.name().orElse("");
        switch (name) {
            case "cd", "pushd" -> changeDirectory(command, reader, happens);
            case "export" ->
                    command.words().stream()
                            .skip(1)
                            .forEach(word -> Assignment.of(word).ifPresent(each -> assign(each, reader, environment)));
            default -> {}
        }
        words(command.words(), command.assignments(), command.redirections(), reader, happens);
    }

    private void changeDirectory(ShellNode.SimpleCommand command, WordReader reader, Presence happens) {
        boolean plain =
                command.words().size() == 2
                        && happens == Presence.YES
                        && !command.words().getLast().prefix().startsWith("-");
        directory =
                plain
                        ? HostPath.resolve(directory, reader.value(command.words().getLast()))
                        : Value.unknown("container directory after " + command.span());
    }

    /// In the same shell, one level deeper.
    private void nested(ShellScript body, WordReader reader, Presence happens) {
        ContainerScript inner = new ContainerScript(invocations, environment, directory, depth + 1);
        inner.script(body, reader, happens);
        directory = inner.directory;
    }

    /// A shell of its own, whose `cd` and `export` end with it.
    private ContainerScript child() {
        return new ContainerScript(invocations, new HashMap<>(environment), directory, depth + 1);
    }
}
