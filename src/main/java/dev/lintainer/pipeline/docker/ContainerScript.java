package dev.lintainer.pipeline.docker;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Commands;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.ShellOptions;
import dev.lintainer.pipeline.effect.Watch;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.shell.Assignment;
import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.InnerScript;
import dev.lintainer.syntax.shell.Redirection;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellOption;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One walk through what runs inside of a container, which keeps in mind where `cd` went and what was exported. For one
/// use.
final class ContainerScript {
    /// How deep shells may start shells.
    private static final int DEEPEST = 8;

    private final List<Invocation> invocations;
    private final Map<String, Value> environment;
    private final ShellOptions options;
    private final int depth;
    private Value directory;

    ContainerScript() {
        this(new ArrayList<>(), new HashMap<>(), HostPath.WORKSPACE, ShellOptions.of(Set.of()), 0);
    }

    private ContainerScript(
            List<Invocation> invocations,
            Map<String, Value> environment,
            Value directory,
            ShellOptions options,
            int depth) {
        this.invocations = invocations;
        this.environment = environment;
        this.directory = directory;
        this.options = options;
        this.depth = depth;
    }

    List<Invocation> invocations() {
        return invocations;
    }

    /// @return whether it could be told what the words start
    boolean words(List<ShellWord> words, WordReader reader) {
        return words(words, List.of(), List.of(), reader, new Place(Presence.YES, Watch.of(Fate.FAILS)));
    }

    /// @param source that the script stands in
    void script(ShellScript script, WordReader reader, SourceFile source) {
        script(script, reader, new Place(Presence.YES, Watch.of(Fate.FAILS)), source);
    }

    /// Where in the script the walk stands.
    ///
    /// @param happens whether it gets there
    private record Place(Presence happens, Watch watch) {
        Place maybe() {
            return new Place(Presence.MAYBE, watch);
        }

        Place watched(Watch other) {
            return new Place(happens, other);
        }
    }

    private boolean words(
            List<ShellWord> words,
            List<Assignment> assignments,
            List<Redirection> redirections,
            WordReader reader,
            Place place) {
        Optional<InnerScript> inner = InnerScript.ofWords(words);
        if (inner.isPresent()) {
            ShellScript script = ShellParser.parse(inner.get().script(), Holes.GITHUB_EXPRESSIONS).value();
            child(ShellOptions.of(inner.get().options()))
                    .script(
                            script,
                            reader.inStartedContainer(),
                            place.watched(place.watch().subshell()),
                            inner.get().script().source());
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
        Fate fate = prefix.wrappers().contains("exec") ? place.watch().leaving() : place.watch().failing();
        invocations.add(
                new Invocation(
                        command.stream().map(reader::located).toList(),
                        location,
                        new Invocation.Circumstances(
                                prefix.wrappers(),
                                directory,
                                own,
                                outputs(redirections, reader),
                                place.happens(),
                                fate)));
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

    private void script(ShellScript script, WordReader reader, Place place, SourceFile source) {
        if (depth > DEEPEST) {
            return;
        }
        for (int i = 0; i < script.statements().size(); i++) {
            Watch watch = place.watch().statement(script, i, options.of(ShellOption.ERREXIT), source);
            node(script.statements().get(i).command(), reader, place.watched(watch), source);
        }
    }

    private void node(ShellNode node, WordReader reader, Place place, SourceFile source) {
        Watch watch = place.watch();
        switch (node) {
            case ShellNode.SimpleCommand command -> simple(command, reader, place);
            case ShellNode.Pipe pipe -> {
                for (int i = 0; i < pipe.commands().size(); i++) {
                    Watch member = watch.member(pipe, i, options.of(ShellOption.PIPEFAIL), source);
                    node(pipe.commands().get(i), reader, place.watched(member), source);
                }
            }
            case ShellNode.Negation negation ->
                    node(negation.command(), reader, place.watched(watch.question(negation, source)), source);
            case ShellNode.AndOr list -> andOr(list, reader, place, source);
            case ShellNode.Subshell subshell ->
                    child(options.copy()).script(subshell.body(), reader, place.watched(watch.subshell()), source);
            case ShellNode.Group group -> nested(group.body(), reader, place, source);
            case ShellNode.If choice -> {
                Place asked = place.watched(watch.question(choice, source));
                for (ShellNode.Branch branch : choice.branches()) {
                    nested(branch.condition(), reader, asked, source);
                    nested(branch.body(), reader, place.maybe(), source);
                }
                choice.otherwise().ifPresent(body -> nested(body, reader, place.maybe(), source));
            }
            case ShellNode.Loop loop -> nested(loop.body(), reader, round(loop, place, source), source);
            case ShellNode.For loop -> nested(loop.body(), reader, round(loop, place, source), source);
            case ShellNode.ArithmeticFor loop -> nested(loop.body(), reader, round(loop, place, source), source);
            case ShellNode.Case choice ->
                    choice.arms().forEach(arm -> nested(arm.body(), reader, place.maybe(), source));
            case ShellNode.Function function ->
                    child(options.copy())
                            .node(function.body(), reader, place.maybe().watched(watch.all(Fate.UNKNOWN)), source);
            case ShellNode.Test _, ShellNode.Arithmetic _, ShellNode.Unreadable _ -> {}
        }
    }

    private static Place round(ShellNode loop, Place place, SourceFile source) {
        return place.maybe().watched(place.watch().round(loop, source));
    }

    private void andOr(ShellNode.AndOr list, WordReader reader, Place place, SourceFile source) {
        List<Commands.Link> links = Commands.chain(list);
        List<Watch> watches = place.watch().links(links, source);
        Presence reached = place.happens();
        for (int i = 0; i < links.size(); i++) {
            boolean expected =
                    i == 0
                            || links.get(i).connector().equals(Optional.of(ShellNode.Connector.AND))
                                    && !Commands.isQuestion(links.get(i - 1).command());
            reached = expected ? reached : Presence.MAYBE;
            node(links.get(i).command(), reader, new Place(reached, watches.get(i)), source);
        }
    }

    private void simple(ShellNode.SimpleCommand command, WordReader reader, Place place) {
        if (command.words().isEmpty()) {
            command.assignments().forEach(each -> assign(each, reader, environment));
            return;
        }
        String name = command.name().orElse("");
        switch (name) {
            case "cd", "pushd" -> changeDirectory(command, reader, place.happens());
            case "set" -> options.set(command.words().subList(1, command.words().size()));
            case "export" ->
                    command.words().stream()
                            .skip(1)
                            .forEach(word -> Assignment.of(word).ifPresent(each -> assign(each, reader, environment)));
            default -> {}
        }
        words(command.words(), command.assignments(), command.redirections(), reader, place);
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
    private void nested(ShellScript body, WordReader reader, Place place, SourceFile source) {
        ContainerScript inner = new ContainerScript(invocations, environment, directory, options, depth + 1);
        inner.script(body, reader, place, source);
        directory = inner.directory;
    }

    /// A shell of its own, whose `cd` and `export` end with it.
    private ContainerScript child(ShellOptions own) {
        return new ContainerScript(invocations, new HashMap<>(environment), directory, own, depth + 1);
    }
}
