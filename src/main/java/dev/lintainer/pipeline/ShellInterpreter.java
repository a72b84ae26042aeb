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
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Walks a script as a shell would, following every branch, and tells the job's state what its commands do. Nothing is executed.
final class ShellInterpreter {
    /// How deep scripts, functions and inner shells may call one another.
    private static final int DEEPEST = 24;

    /// Loops over more words than this are walked once, with their variable unknown.
    private static final int MOST_ITERATIONS = 32;

    private final JobState job;
    private final Contexts contexts;
    private final Optional<String> stepId;
    private final Map<String, Value> variables;
    private final Map<String, Defined> functions;
    private final int depth;

    /// @param variables the shell's own, `PWD` among them; changed by the script
    ShellInterpreter(JobState job, Contexts contexts, Optional<String> stepId, Map<String, Value> variables) {
        this(job, contexts, stepId, variables, new HashMap<>(), 0);
    }

    private ShellInterpreter(
            JobState job,
            Contexts contexts,
            Optional<String> stepId,
            Map<String, Value> variables,
            Map<String, Defined> functions,
            int depth) {
        this.job = job;
        this.contexts = contexts;
        this.stepId = stepId;
        this.variables = variables;
        this.functions = functions;
        this.depth = depth;
    }

    void run(MappedText script, Holes holes, Site site) {
        run(ShellParser.parse(script, holes).value(), script.source(), site, Streams.NONE);
    }

    private void run(ShellScript script, SourceFile source, Site site, Streams streams) {
        for (ShellScript.Statement statement : script.statements()) {
            run(statement.command(), source, site, streams);
        }
    }

    private void run(ShellNode node, SourceFile source, Site site, Streams streams) {
        switch (node) {
            case ShellNode.SimpleCommand command -> simple(command, source, site, streams);
            case ShellNode.Pipe pipe -> pipe(pipe, source, site, streams);
            case ShellNode.Negation negation -> run(negation.command(), source, site, streams);
            case ShellNode.AndOr list -> andOr(list, source, site, streams);
            case ShellNode.Subshell subshell ->
                copy().run(subshell.body(), source, site, streams.redirected(subshell.redirections(), reader()));
            case ShellNode.Group group ->
                run(group.body(), source, site, streams.redirected(group.redirections(), reader()));
            case ShellNode.If choice -> choose(choice, source, site, streams);
            case ShellNode.Loop loop -> {
                run(loop.condition(), source, site, streams);
                repeat(loop.body(), source, site, streams.redirected(loop.redirections(), reader()));
            }
            case ShellNode.For loop -> forEach(loop, source, site, streams);
            case ShellNode.ArithmeticFor loop -> repeat(loop.body(), source, site, streams);
            case ShellNode.Case choice -> {
                List<Map<String, Value>> ends = new ArrayList<>();
                ends.add(new HashMap<>(variables));
                for (ShellNode.CaseArm arm : choice.arms()) {
                    ends.add(branch(arm.body(), source, site, streams));
                }
                merge(ends);
            }
            case ShellNode.Function function -> functions.put(function.name(), new Defined(function, source));
            case ShellNode.Test _, ShellNode.Arithmetic _ -> {}
            case ShellNode.Unreadable unreadable ->
                job.unknown(site, new Location(source, unreadable.span()), Effect.Reach.COMMAND, "text that is no shell script");
        }
    }

    /// What follows `&&` runs when what stands before it succeeds, as a script that goes well does - unless that is a question. What follows `||`
    /// may or may not.
    private void andOr(ShellNode.AndOr list, SourceFile source, Site site, Streams streams) {
        Presence reached = Presence.YES;
        Map<String, Value> before = new HashMap<>(variables);
        ShellNode previous = null;
        for (Commands.Link link : Commands.chain(list)) {
            boolean expected = previous == null
                    || link.connector().equals(Optional.of(ShellNode.Connector.AND)) && !Commands.isQuestion(previous);
            reached = expected ? reached : Presence.MAYBE;
            run(link.command(), source, site.when(reached), streams);
            previous = link.command();
        }
        if (reached != Presence.YES) {
            merge(List.of(before, new HashMap<>(variables)));
        }
    }

    private void choose(ShellNode.If choice, SourceFile source, Site site, Streams streams) {
        Streams inner = streams.redirected(choice.redirections(), reader());
        List<Map<String, Value>> ends = new ArrayList<>();
        for (ShellNode.Branch branch : choice.branches()) {
            run(branch.condition(), source, site, inner);
            ends.add(branch(branch.body(), source, site, inner));
        }
        ends.add(choice.otherwise()
                .map(body -> branch(body, source, site, inner))
                .orElseGet(() -> new HashMap<>(variables)));
        merge(ends);
    }

    /// Walks a branch that may be taken, and gives the variables at its end; those here stay as they are.
    private Map<String, Value> branch(ShellScript body, SourceFile source, Site site, Streams streams) {
        ShellInterpreter inner =
                new ShellInterpreter(job, contexts, stepId, new HashMap<>(variables), functions, depth + 1);
        inner.run(body, source, site.when(Presence.MAYBE), streams);
        return inner.variables;
    }

    private void repeat(ShellScript body, SourceFile source, Site site, Streams streams) {
        merge(List.of(new HashMap<>(variables), branch(body, source, site, streams)));
    }

    private void forEach(ShellNode.For loop, SourceFile source, Site site, Streams streams) {
        Streams inner = streams.redirected(loop.redirections(), reader());
        Optional<List<Value>> items = loop.items().flatMap(this::literalItems);
        if (items.isEmpty()) {
            Map<String, Value> before = new HashMap<>(variables);
            variables.put(loop.variable(), Value.unknown(job.job() + "/for@" + loop.span()));
            merge(List.of(before, branch(loop.body(), source, site, inner)));
            return;
        }
        for (Value item : items.get()) {
            variables.put(loop.variable(), item);
            run(loop.body(), source, site, inner);
        }
    }

    /// The words of a loop where each stands for one known word.
    private Optional<List<Value>> literalItems(List<ShellWord> words) {
        List<Value> items = new ArrayList<>();
        for (ShellWord word : words) {
            Optional<String> text = reader().value(word).literal();
            if (text.isEmpty() || text.get().indexOf('{') >= 0) {
                return Optional.empty();
            }
            if (word.mayBecomeSeveral()) {
                for (String part : text.get().strip().split("\\s+")) {
                    items.add(Value.known(part));
                }
            } else {
                items.add(Value.known(text.get()));
            }
        }
        return items.size() > MOST_ITERATIONS ? Optional.empty() : Optional.of(items);
    }

    /// Each command of a pipe has a shell of its own; what flows between the first and the last is followed through programs that only pass it on.
    private void pipe(ShellNode.Pipe pipe, SourceFile source, Site site, Streams streams) {
        List<ShellNode> commands = pipe.commands();
        for (int i = 0; i < commands.size(); i++) {
            Streams own = streams;
            if (i + 1 < commands.size()) {
                own = own.withOutput(Commands.outputOf(commands.subList(i + 1, commands.size()), reader(), streams));
            }
            if (i > 0) {
                own = own.withInput(Commands.inputOf(commands.subList(0, i), reader(), streams));
            }
            copy().run(commands.get(i), source, site, own);
        }
    }

    private void simple(ShellNode.SimpleCommand command, SourceFile source, Site site, Streams streams) {
        if (command.words().isEmpty()) {
            assign(command.assignments());
            files(command, site);
            return;
        }
        CommandPrefix prefix = CommandPrefix.strip(FieldSplitting.split(command.words(), reader()::value));
        List<Assignment> own = new ArrayList<>(command.assignments());
        own.addAll(prefix.environment());
        if (prefix.command().isEmpty()) {
            return;
        }
        if (depth > DEEPEST || !job.mayGoOn()) {
            job.unknown(site, new Location(source, command.span()), Effect.Reach.COMMAND, "more commands than are followed");
            return;
        }
        Streams redirected = streams.redirected(command.redirections(), reader());
        files(command, site);
        ShellInterpreter here = own.isEmpty() ? this : with(own);
        here.dispatch(prefix, new Location(source, command.span()), site, redirected);
    }

    /// Files that redirections write and read. What goes to GitHub's own files is taken up by [#echo].
    private void files(ShellNode.SimpleCommand command, Site site) {
        for (Redirection redirection : command.redirections()) {
            switch (redirection.operator()) {
                case OUTPUT, APPEND, OUTPUT_AND_ERROR, APPEND_OUTPUT_AND_ERROR, INPUT_OUTPUT -> {
                    Located path = reader().path(redirection.target());
                    if (!path.value().is("/dev/null")) {
                        job.emit(site, path.location(), origin -> new Effect.WriteFile(origin, path));
                    }
                }
                case INPUT -> {
                    Located path = reader().path(redirection.target());
                    job.emit(site, path.location(), origin -> new Effect.ReadFile(origin, path));
                }
                case DUPLICATE, HERE_DOCUMENT, HERE_STRING -> {}
            }
        }
    }

    private void dispatch(CommandPrefix prefix, Location location, Site site, Streams streams) {
        List<ShellWord> words = prefix.command();
        Optional<String> name = reader().value(words.getFirst()).literal();
        if (name.isEmpty()) {
            job.unknown(site, location, Effect.Reach.COMMAND, words.getFirst().content().text());
            return;
        }
        Defined function = functions.get(name.get());
        if (function != null) {
            call(function, words, site, streams);
            return;
        }
        Optional<InnerScript> inner = InnerScript.ofWords(words);
        if (inner.isPresent()) {
            child().runInner(inner.get(), site, streams);
            return;
        }
        boolean followed = builtin(name.get(), words, site, streams)
                || script(name.get(), words, location, site)
                || make(name.get(), words, location, site);
        if (followed) {
            return;
        }
        HostCommands.run(
                new HostCommands.Call(prefix.wrappers(), words, location, streams), reader(), job, site);
    }

    private void runInner(InnerScript inner, Site site, Streams streams) {
        // What the outer shell put into the text has been put in with the same words, so one reading serves both.
        run(
                ShellParser.parse(inner.script(), Holes.GITHUB_EXPRESSIONS).value(),
                inner.script().source(),
                site,
                streams);
    }

    /// A function, which may stand in another file than its calls.
    private record Defined(ShellNode.Function function, SourceFile source) {}

    private void call(Defined defined, List<ShellWord> words, Site site, Streams streams) {
        ShellInterpreter inner =
                new ShellInterpreter(job, contexts, stepId, variables, functions, depth + 1);
        Map<String, Value> saved = new HashMap<>();
        for (int i = 1; i <= 9; i++) {
            String name = Integer.toString(i);
            Value old = variables.get(name);
            if (old != null) {
                saved.put(name, old);
            }
            variables.put(name, i < words.size() ? reader().value(words.get(i)) : Value.EMPTY);
        }
        inner.run(defined.function().body(), defined.source(), site, streams);
        variables.keySet().removeAll(POSITIONAL);
        variables.putAll(saved);
    }

    private static final Set<String> POSITIONAL = Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9");

    /// Whether the name is a builtin that changes the shell itself; it has been carried out then.
    private boolean builtin(String name, List<ShellWord> words, Site site, Streams streams) {
        List<ShellWord> arguments = words.subList(1, words.size());
        switch (name) {
            case "cd", "pushd" -> changeDirectory(arguments);
            case "popd" -> variables.put(WordReader.WORKING_DIRECTORY, Value.unknown(job.job() + "/popd"));
            case "export", "declare", "local", "readonly", "typeset" ->
                arguments.forEach(word -> Assignment.of(word).ifPresent(this::assign));
            case "unset" -> arguments.forEach(word -> word.literal()
                    .ifPresent(variable -> variables.put(variable, Value.EMPTY)));
            case "read", "mapfile", "readarray" -> arguments.forEach(word -> word.literal()
                    .ifPresent(variable -> variables.put(variable, Value.unknown(job.job() + "/read@" + word.span()))));
            case "set", ":", "true", "false", "exit", "return", "shift", "trap", "wait", "test", "[", "umask", "ulimit",
                    "type", "hash", "alias", "shopt", "let", "getopts", "break", "continue" -> {}
            case "echo", "printf" -> echo(name, arguments, site, streams);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void changeDirectory(List<ShellWord> arguments) {
        List<ShellWord> folders = arguments.stream()
                .filter(word -> !word.prefix().startsWith("-"))
                .toList();
        Value folder = folders.isEmpty()
                ? Value.known("~")
                : HostPath.resolve(reader().workingDirectory(), reader().value(folders.getFirst()));
        boolean back = arguments.stream().anyMatch(word -> word.literal().filter("-"::equals).isPresent());
        variables.put(WordReader.WORKING_DIRECTORY, back ? Value.unknown(job.job() + "/cd -") : folder);
    }

    /// `echo name=value >> "$GITHUB_OUTPUT"` and `>> "$GITHUB_ENV"`
    /// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
    private void echo(String name, List<ShellWord> arguments, Site site, Streams streams) {
        Optional<Commands.RunnerFile> file = streams.output().flatMap(Commands::runnerFile);
        if (file.isEmpty() || arguments.isEmpty()) {
            return;
        }
        List<Value> values = new ArrayList<>();
        for (ShellWord word : arguments) {
            if (values.isEmpty() && word.prefix().startsWith("-") && name.equals("echo")) {
                continue;
            }
            if (!values.isEmpty()) {
                values.add(Value.known(" "));
            }
            values.add(reader().value(word));
        }
        if (name.equals("printf") && arguments.size() > 1) {
            return;
        }
        Commands.setting(Value.concat(values)).ifPresent(setting -> {
            switch (file.get()) {
                case ENVIRONMENT -> job.export(site, setting.name(), setting.value());
                case OUTPUT -> stepId.ifPresent(id -> job.output(site, id, setting.name(), setting.value()));
            }
        });
    }

    /// Whether the command is a script of the repository; it has been walked then.
    private boolean script(String name, List<ShellWord> words, Location location, Site site) {
        Optional<ShellWord> file = Commands.scriptOf(name, words);
        if (file.isEmpty()) {
            return false;
        }
        Located path = reader().path(file.get());
        Optional<SourceFile> source = path.value().literal().flatMap(job.repository().files()::read);
        boolean sourced = name.equals("source") || name.equals(".");
        if (source.isEmpty() && sourced) {
            job.unknown(site, location, Effect.Reach.COMMAND, path.shown());
            return true;
        }
        if (source.isEmpty() || !Commands.isShellScript(name, source.get())) {
            return false;
        }
        ShellInterpreter inner = sourced ? new ShellInterpreter(job, contexts, stepId, variables, functions, depth + 1) : child();
        int firstArgument = words.indexOf(file.get()) + 1;
        for (int i = 1; i <= 9; i++) {
            int index = firstArgument + i - 1;
            inner.variables.put(
                    Integer.toString(i), index < words.size() ? reader().value(words.get(index)) : Value.EMPTY);
        }
        inner.run(MappedText.of(source.get()), Holes.NONE, site.into(location));
        return true;
    }

    /// Whether the command is `make`; the recipes of its targets have been walked then, or its effects are unknown.
    private boolean make(String name, List<ShellWord> words, Location location, Site site) {
        if (!name.equals("make") && !name.equals("gmake")) {
            return false;
        }
        Invocation invocation = new Invocation(
                words.stream().map(reader()::located).toList(),
                location,
                Invocation.Circumstances.in(reader().workingDirectory(), site.happens()));
        Optional<MakeTargets.Recipe> recipe =
                MakeTargets.of(invocation, reader(), job.repository().files());
        if (recipe.isEmpty()) {
            job.unknown(site, location, Effect.Reach.COMMAND, "make");
            return true;
        }
        for (MappedText line : recipe.get().lines()) {
            ShellInterpreter inner = child();
            inner.variables.put(WordReader.WORKING_DIRECTORY, recipe.get().directory());
            inner.run(line, Holes.NONE, site.into(location));
        }
        return true;
    }

    private void assign(List<Assignment> assignments) {
        assignments.forEach(this::assign);
    }

    private void assign(Assignment assignment) {
        Value value = assignment.shape() == Assignment.Shape.ARRAY || assignment.subscript().isPresent()
                ? Value.unknown(job.job() + "/array@" + assignment.span())
                : assignment.values().isEmpty()
                        ? Value.EMPTY
                        : reader().value(assignment.values().getFirst());
        variables.put(
                assignment.name(),
                assignment.mode() == Assignment.Mode.APPEND
                        ? reader().variable(assignment.name()).then(value)
                        : value);
    }

    /// Where branches meet, a variable keeps the value that all of them gave it.
    private void merge(List<Map<String, Value>> ends) {
        Set<String> names = new HashSet<>();
        ends.forEach(end -> names.addAll(end.keySet()));
        for (String name : names) {
            Value first = ends.getFirst().get(name);
            boolean agreed = first != null;
            for (int i = 1; agreed && i < ends.size(); i++) {
                Value other = ends.get(i).get(name);
                agreed = first == other || first.equals(other);
            }
            if (!agreed) {
                variables.put(name, Value.unknown(job.job() + "/" + name + " after a branch"));
            } else if (variables.get(name) != first) {
                variables.put(name, first);
            }
        }
    }

    private ShellInterpreter with(List<Assignment> assignments) {
        ShellInterpreter inner = copy();
        inner.assign(assignments);
        return inner;
    }

    /// A subshell.
    private ShellInterpreter copy() {
        return new ShellInterpreter(
                job, contexts, stepId, new HashMap<>(variables), new HashMap<>(functions), depth + 1);
    }

    /// A shell of its own, which sees the variables (whether exported is not kept apart) but no function.
    private ShellInterpreter child() {
        return new ShellInterpreter(job, contexts, stepId, new HashMap<>(variables), new HashMap<>(), depth + 1);
    }

    private WordReader reader() {
        return new WordReader(contexts, variables);
    }
}
