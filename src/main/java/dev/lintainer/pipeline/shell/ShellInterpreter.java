package dev.lintainer.pipeline.shell;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Commands;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.ListedFiles;
import dev.lintainer.pipeline.effect.Mask;
import dev.lintainer.pipeline.effect.Multipliers;
import dev.lintainer.pipeline.effect.RunnerFiles;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.effect.ShellOptions;
import dev.lintainer.pipeline.effect.ShellVariables;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.effect.Streams;
import dev.lintainer.pipeline.effect.Watch;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Contexts;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.task.TaskStep;
import dev.lintainer.syntax.shell.Assignment;
import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.Redirection;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellOption;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Walks a script as a shell would, following every branch, and tells the job's state what its commands do. Nothing is
/// executed.
public final class ShellInterpreter {
    /// How deep scripts, functions and inner shells may call one another.
    private static final int DEEPEST = 24;

    /// Loops over more words than this are walked once, with their variable unknown.
    private static final int MOST_ITERATIONS = 32;

    /// So many characters of a script are as much work as a command.
    private static final int CHARACTERS_OF_A_COMMAND = 50;

    private final Shell shell;
    private final ShellFunctions functions;
    private final ShellOptions options;
    private final int depth;
    private final Departures left = new Departures();

    /// @param directory where the shell starts
    /// @param options that it is started with
    public ShellInterpreter(
            JobState job, Contexts contexts, Optional<String> step, Value directory, ShellOptions options) {
        this(new Shell(job, contexts, step, ShellVariables.none()), new ShellFunctions(), options, 0);
        shell.variables().put(WordReader.WORKING_DIRECTORY, directory);
    }

    private ShellInterpreter(Shell shell, ShellFunctions functions, ShellOptions options, int depth) {
        this.shell = shell;
        this.functions = functions;
        this.options = options;
        this.depth = depth;
    }

    /// The same shell with another layer of variables; what leaves the layer does not leave this.
    private ShellInterpreter layer(ShellVariables variables) {
        return new ShellInterpreter(shell.with(variables), functions, options, depth + 1);
    }

    private ShellInterpreter copy() {
        return copy(options.copy());
    }

    private ShellInterpreter copy(ShellOptions own) {
        return new ShellInterpreter(shell.with(shell.variables().copy()), functions, own, depth + 1);
    }

    /// Another program that is a shell: it sees what is exported, and no function.
    ShellInterpreter child(ShellOptions own) {
        return new ShellInterpreter(shell.with(shell.variables().process()), new ShellFunctions(), own, depth + 1);
    }

    ShellFunctions functions() {
        return functions;
    }

    /// A script that a program of the repository's tasks runs in a shell of its own.
    public void run(TaskStep.Script script, Site site) {
        Contexts contexts = shell.contexts().overlaid(script.inserted());
        Shell inner = new Shell(job(), contexts, shell.step(), shell.variables().process());
        inner.variables().put(WordReader.WORKING_DIRECTORY, script.directory());
        script.environment()
                .forEach((name, value) -> {
                    inner.variables().put(name, value);
                    inner.variables().export(name);
                });
        inner.position(script.arguments());
        TaskStep.Failing failing = script.failing();
        ShellOptions own = failing.shell().map(ShellOptions::startedBy).orElseGet(ShellOptions::unknown);
        Watch watch = site.watch().subshell();
        Site watched =
                failing.ignored().isPresent()
                        ? site.watched(watch.all(new Fate.Masked(Mask.TASK, failing.ignored().get())))
                        : site.watched(failing.shell().isPresent() ? watch : watch.all(Fate.UNKNOWN));
        new ShellInterpreter(inner, new ShellFunctions(), own, depth + 1)
                .run(script.text(), Holes.GITHUB_EXPRESSIONS, watched);
    }

    /// Another shell that an inner script is read by, which sees everything: this one has put its words into the
    /// script.
    ShellInterpreter expanded(ShellOptions own) {
        return new ShellInterpreter(shell.with(shell.variables().copy()), new ShellFunctions(), own, depth + 1);
    }

    Shell shell() {
        return shell;
    }

    ShellOptions options() {
        return options;
    }

    Departures left() {
        return left;
    }

    boolean isTooDeep() {
        return depth > DEEPEST;
    }

    private WordReader reader() {
        return shell.reader();
    }

    private JobState job() {
        return shell.job();
    }

    /// Reads and walks a text.
    public void run(MappedText script, Holes holes, Site site) {
        run(script, holes, site, Streams.NONE);
    }

    public void run(MappedText script, Holes holes, Site site, Streams streams) {
        int work = 1 + script.length() / CHARACTERS_OF_A_COMMAND;
        if (job().mayGoOn(site, new Location(script.source(), script.span()), work)) {
            run(ShellParser.parse(script, holes).value(), script.source(), site, streams);
        }
    }

    public void run(ShellScript script, SourceFile source, Site site) {
        run(script, source, site, Streams.NONE);
    }

    private void run(ShellScript script, SourceFile source, Site site, Streams streams) {
        for (int i = 0; i < script.statements().size(); i++) {
            Presence gone = left.any();
            if (gone == Presence.YES) {
                return;
            }
            Watch watch = site.watch().statement(script, i, options.of(ShellOption.ERREXIT), source);
            Site reached = gone == Presence.NO ? site : site.when(Presence.MAYBE);
            run(script.statements().get(i).command(), source, reached.watched(watch), streams);
        }
    }

    private void run(ShellNode node, SourceFile source, Site site, Streams streams) {
        Location location = new Location(source, node.span());
        boolean shallow = job().enter();
        if (!shallow) {
            job().unknown(site, location, Effect.Reach.COMMAND, "commands that are nested too deep");
        } else if (job().mayGoOn(site, location, 1)) {
            walk(node, source, site, streams);
        }
        job().leave();
    }

    private void walk(ShellNode node, SourceFile source, Site site, Streams streams) {
        switch (node) {
            case ShellNode.SimpleCommand command -> {
                files(command.redirections(), site);
                simple(command, source, site, streams);
            }
            case ShellNode.Pipe pipe -> pipe(pipe, source, site, streams);
            case ShellNode.Negation negation -> run(negation.command(), source, asked(negation, source, site), streams);
            case ShellNode.AndOr list -> andOr(list, source, site, streams);
            case ShellNode.Subshell subshell ->
                    copy().run(
                                    subshell.body(),
                                    source,
                                    site.watched(site.watch().subshell()),
                                    redirected(subshell.redirections(), site, streams));
            case ShellNode.Group group ->
                    run(group.body(), source, site, redirected(group.redirections(), site, streams));
            case ShellNode.If choice -> choose(choice, source, site, streams);
            case ShellNode.Loop loop -> {
                Streams inner = redirected(loop.redirections(), site, streams);
                run(loop.condition(), source, asked(loop, source, site), inner);
                repeat(loop.body(), source, round(loop, source, site), inner);
            }
            case ShellNode.For loop -> forEach(loop, source, site, streams);
            case ShellNode.ArithmeticFor loop -> {
                ShellBuiltins.compute(loop.header(), shell);
                repeat(loop.body(), source, round(loop, source, site), redirected(loop.redirections(), site, streams));
            }
            case ShellNode.Case choice -> choose(choice, source, site, streams);
            case ShellNode.Function function -> functions.define(function, source);
            case ShellNode.Test test -> test.words().forEach(word -> expand(word, source, asked(test, source, site)));
            case ShellNode.Arithmetic arithmetic -> ShellBuiltins.compute(arithmetic.text(), shell);
            case ShellNode.Unreadable unreadable ->
                    job().unknown(
                                    site,
                                    new Location(source, unreadable.span()),
                                    Effect.Reach.COMMAND,
                                    "text that is no shell script");
        }
    }

    private static Site asked(ShellNode node, SourceFile source, Site site) {
        return site.watched(site.watch().question(node, source));
    }

    private static Site round(ShellNode loop, SourceFile source, Site site) {
        return site.watched(site.watch().round(loop, source));
    }

    /// What follows `&&` runs when what stands before it succeeds, as a script that goes well does - unless that is a
    /// question. What follows `||` may or may not.
    private void andOr(ShellNode.AndOr list, SourceFile source, Site site, Streams streams) {
        List<Commands.Link> links = Commands.chain(list);
        List<Watch> watches = site.watch().links(links, source);
        int sure = 1;
        while (sure < links.size()
                && links.get(sure).connector().equals(Optional.of(ShellNode.Connector.AND))
                && !Commands.isQuestion(links.get(sure - 1).command())) {
            sure++;
        }
        for (int i = 0; i < sure; i++) {
            run(links.get(i).command(), source, site.watched(watches.get(i)), streams);
        }
        if (sure < links.size()) {
            ShellInterpreter rest = copy();
            for (int i = sure; i < links.size(); i++) {
                Site reached = site.when(Presence.MAYBE).watched(watches.get(i));
                rest.run(links.get(i).command(), source, reached, streams);
            }
            settle(List.of(rest), Presence.YES);
        }
    }

    private void choose(ShellNode.If choice, SourceFile source, Site site, Streams streams) {
        Streams inner = redirected(choice.redirections(), site, streams);
        Site asked = asked(choice, source, site);
        run(choice.branches().getFirst().condition(), source, asked, inner);
        List<ShellInterpreter> branches = new ArrayList<>();
        for (ShellNode.Branch branch : choice.branches()) {
            ShellInterpreter taken = copy();
            if (branch != choice.branches().getFirst()) {
                taken.run(branch.condition(), source, asked.when(Presence.MAYBE), inner);
            }
            taken.run(branch.body(), source, site.when(Presence.MAYBE), inner);
            branches.add(taken);
        }
        choice.otherwise().ifPresent(body -> branches.add(branch(body, source, site, inner)));
        settle(branches, choice.otherwise().isPresent() ? Presence.NO : Presence.YES);
    }

    private void choose(ShellNode.Case choice, SourceFile source, Site site, Streams streams) {
        expand(choice.subject(), source, asked(choice, source, site));
        Streams inner = redirected(choice.redirections(), site, streams);
        List<ShellInterpreter> branches = new ArrayList<>();
        Presence skippable = Presence.YES;
        for (ShellNode.CaseArm arm : choice.arms()) {
            branches.add(branch(arm.body(), source, site, inner));
            boolean any = arm.patterns().stream().anyMatch(word -> word.literal().filter("*"::equals).isPresent());
            skippable = any ? Presence.NO : skippable;
        }
        settle(branches, skippable);
    }

    /// Walks a branch that may be taken; the variables here stay as they are.
    private ShellInterpreter branch(ShellScript body, SourceFile source, Site site, Streams streams) {
        ShellInterpreter inner = copy();
        inner.run(body, source, site.when(Presence.MAYBE), streams);
        return inner;
    }

    private void settle(List<ShellInterpreter> branches, Presence skippable) {
        branches.forEach(branch -> left.join(branch.left));
        if (!branches.isEmpty()) {
            shell.variables()
                    .merge(
                            branches.stream().map(branch -> branch.shell.variables()).toList(),
                            skippable,
                            job().job() + "/after branch #" + job().next());
            options.merge(branches.stream().map(branch -> branch.options).toList(), skippable);
        }
    }

    private void repeat(ShellScript body, SourceFile source, Site site, Streams streams) {
        ShellInterpreter inner = branch(body, source, site, streams);
        inner.left.clear(Departures.From.LOOP);
        settle(List.of(inner), Presence.YES);
    }

    private void forEach(ShellNode.For loop, SourceFile source, Site site, Streams streams) {
        Site listed = site.watched(site.watch().output(new Location(source, loop.span())));
        loop.items().ifPresent(items -> items.forEach(word -> expand(word, source, listed)));
        Streams inner = redirected(loop.redirections(), site, streams);
        Optional<List<Value>> items = loop.items().flatMap(this::loopItems);
        if (items.isEmpty()) {
            shell.variables().put(loop.variable(), itemOf(loop));
            repeat(loop.body(), source, round(loop, source, site), inner);
            return;
        }
        Site reached = items.get().size() > 1 ? round(loop, source, site) : site;
        for (Value item : items.get()) {
            if (!job().mayGoOn(site, new Location(source, loop.span()), 1)) {
                return;
            }
            shell.variables().put(loop.variable(), ListedFiles.one(item, shell));
            if (!item.isKnown()) {
                repeat(loop.body(), source, reached, inner);
                continue;
            }
            run(loop.body(), source, reached, inner);
            if (left.of(Departures.From.LOOP) != Presence.NO) {
                left.clear(Departures.From.LOOP);
                reached = reached.when(Presence.MAYBE);
            }
        }
    }

    /// What the variable of a loop stands for: of a single pattern any file that it finds.
    private Value itemOf(ShellNode.For loop) {
        List<ShellWord> words = loop.items().orElse(List.of());
        return words.size() == 1 && words.getFirst().parts().stream().allMatch(ShellWord.Literal.class::isInstance)
                ? reader().value(words.getFirst())
                : shell.fresh("for " + loop.variable());
    }

    /// The words of a loop where each stands for known words, or for the names of files that match a pattern.
    private Optional<List<Value>> loopItems(List<ShellWord> words) {
        List<ShellWord> items =
                FieldSplitting.split(words, reader()::value).stream()
                        .filter(word -> !word.mayBecomeSeveral() || !reader().value(word).is(""))
                        .toList();
        return items.size() > MOST_ITERATIONS ? Optional.empty() : ListedFiles.named(items, reader());
    }

    /// Each command of a pipe has a shell of its own; what flows between the first and the last is followed through
    /// programs that only pass it on.
    private void pipe(ShellNode.Pipe pipe, SourceFile source, Site site, Streams streams) {
        List<ShellNode> commands = pipe.commands();
        // The shell opens all files before any of the commands writes to them.
        for (ShellNode node : commands) {
            if (node instanceof ShellNode.SimpleCommand command) {
                files(command.redirections(), site);
            }
        }
        for (int i = 0; i < commands.size(); i++) {
            Streams own = streams;
            if (i + 1 < commands.size()) {
                own =
                        own.withOutput(Commands.outputOf(commands.subList(i + 1, commands.size()), reader(), streams))
                                .piped();
            }
            if (i > 0) {
                own = own.withInput(Commands.inputOf(commands.subList(0, i), reader(), streams));
                own = own.withListed(ListedFiles.printed(commands.subList(0, i), reader()));
            }
            Watch watch = site.watch().member(pipe, i, options.of(ShellOption.PIPEFAIL), source);
            if (commands.get(i) instanceof ShellNode.SimpleCommand command) {
                copy().simple(command, source, site.watched(watch), own);
            } else {
                copy().run(commands.get(i), source, site.watched(watch), own);
            }
        }
    }

    /// A command whose redirections have been seen to.
    private void simple(ShellNode.SimpleCommand command, SourceFile source, Site site, Streams streams) {
        if (command.words().isEmpty()) {
            assign(command.assignments(), source, site);
            return;
        }
        Site outputs = outputs(command, site);
        command.assignments().forEach(assignment -> assignment.values().forEach(word -> expand(word, source, outputs)));
        // A command that consists of what another one prints is mostly `$( ... )` for a subshell, whose code it has.
        expand(command.words().getFirst(), source, command.words().size() == 1 ? site : outputs);
        command.words().stream().skip(1).forEach(word -> expand(word, source, outputs));
        Streams redirected = streams.redirected(command.redirections(), reader());
        List<ShellWord> words = FieldSplitting.split(command.words(), reader()::value);
        CommandPrefix prefix = Multipliers.filled(words, CommandPrefix.strip(words), redirected, shell);
        if (prefix.command().isEmpty()) {
            return;
        }
        List<Assignment> own = new ArrayList<>(command.assignments());
        own.addAll(prefix.environment());
        boolean sets = prefix.command().getFirst().literal().filter(ShellBuiltins::sets).isPresent();
        ShellInterpreter here = own.isEmpty() || sets ? this : with(own);
        ShellNode.SimpleCommand bare =
                new ShellNode.SimpleCommand(List.of(), prefix.command(), command.redirections(), command.span());
        ShellCommands.run(
                new ShellCommands.Command(prefix, bare, new Location(source, command.span())),
                here,
                wrapped(prefix, site),
                redirected);
        if (here != this) {
            left.join(here.left);
        }
        if (prefix.wrappers().contains("exec")) {
            left.mark(Departures.From.SHELL, Presence.YES);
        }
    }

    /// Assignments alone have the exit code of their last command substitution.
    private void assign(List<Assignment> assignments, SourceFile source, Site site) {
        for (Assignment assignment : assignments) {
            assignment.values().forEach(word -> expand(word, source, site));
            shell.assign(assignment);
        }
    }

    /// What `$( )` among the words of a command prints is used, but not its exit code. `[` and the like look at what is
    /// printed.
    private static Site outputs(ShellNode.SimpleCommand command, Site site) {
        ShellWord first = command.words().getFirst();
        Location words = new Location(first.source(), first.span());
        boolean asks = first.literal().filter(name -> name.equals("[") || name.equals("test")).isPresent();
        return site.watched(asks ? site.watch().all(new Fate.Handled(words)) : site.watch().output(words));
    }

    /// `exec` ends the shell with its command; `find` does not care how what it starts ends.
    private static Site wrapped(CommandPrefix prefix, Site site) {
        if (prefix.wrappers().contains("find")) {
            return site.watched(site.watch().all(Fate.UNKNOWN));
        }
        return prefix.wrappers().contains("exec") ? site.watched(site.watch().all(site.watch().leaving())) : site;
    }

    private ShellInterpreter with(List<Assignment> assignments) {
        ShellVariables variables = shell.variables().command();
        for (Assignment assignment : assignments) {
            variables.putLocal(assignment.name(), shell.valueOf(assignment));
            variables.export(assignment.name());
        }
        return layer(variables);
    }

    /// Runs what the shell runs to make a word, and sets what it sets: `$(command)`, `${name:=text}`.
    private void expand(ShellWord word, SourceFile source, Site site) {
        for (ShellWord.Part part : word.parts()) {
            switch (part) {
                case ShellWord.Literal _, ShellWord.Hole _ -> {}
                case ShellWord.CommandSubstitution substitution -> substituted(substitution.script(), source, site);
                case ShellWord.ProcessSubstitution substitution -> substituted(substitution.script(), source, site);
                case ShellWord.Arithmetic arithmetic -> ShellBuiltins.compute(arithmetic.text(), shell);
                case ShellWord.Array array -> array.elements().forEach(element -> expand(element, source, site));
                case ShellWord.Parameter parameter -> {
                    parameter.operand().ifPresent(operand -> expand(operand, source, site));
                    parameter.replacement().ifPresent(operand -> expand(operand, source, site));
                    if (parameter.operator().equals(":=") || parameter.operator().equals("=")) {
                        shell.variables().put(parameter.name(), reader().parameter(parameter));
                    }
                }
            }
        }
    }

    private void substituted(ShellScript script, SourceFile source, Site site) {
        if (depth < DEEPEST) {
            copy(options.substituted()).run(script, source, site.watched(site.watch().subshell()), Streams.CAPTURED);
        }
    }

    private Streams redirected(List<Redirection> redirections, Site site, Streams streams) {
        files(redirections, site);
        return streams.redirected(redirections, reader());
    }

    /// Files that redirections write and read. What goes to the runner's own files is taken up by [RunnerFiles].
    private void files(List<Redirection> redirections, Site site) {
        for (Redirection redirection : redirections) {
            ShellWord target = redirection.target();
            Location words = new Location(target.source(), target.span());
            expand(target, target.source(), site.watched(site.watch().output(words)));
            switch (redirection.operator()) {
                case OUTPUT, APPEND, OUTPUT_AND_ERROR, APPEND_OUTPUT_AND_ERROR, INPUT_OUTPUT -> {
                    Located path = reader().path(redirection.target());
                    if (!path.value().is("/dev/null") && !RunnerFiles.isOne(path.value())) {
                        job().emit(site, path.location(), origin -> new Effect.WriteFile(origin, path));
                    }
                }
                case INPUT -> {
                    Located path = reader().path(redirection.target());
                    if (!path.value().is("/dev/null")) {
                        job().emit(site, path.location(), origin -> new Effect.ReadFile(origin, path));
                    }
                }
                case DUPLICATE, HERE_DOCUMENT, HERE_STRING -> {}
            }
        }
    }

    /// A function of this shell.
    void call(ShellFunctions.Defined defined, List<ShellWord> arguments, Site site, Streams streams) {
        ShellInterpreter inner = layer(shell.variables().function());
        inner.shell.position(arguments, reader());
        inner.run(defined.function().body(), defined.source(), site, streams);
        endedBy(inner);
    }

    /// A script that is read into this shell, `return` in it included.
    void source(SourceFile file, Value path, List<ShellWord> arguments, Site site) {
        ShellInterpreter inner = layer(shell.variables().function());
        inner.shell.variables().putLocal(WordReader.SOURCE, path);
        if (!arguments.isEmpty()) {
            inner.shell.position(arguments, reader());
        }
        inner.run(job().texts().script(file), file, site);
        endedBy(inner);
    }

    private void endedBy(ShellInterpreter inner) {
        Presence ended = inner.left.of(Departures.From.SHELL);
        if (ended != Presence.NO) {
            left.mark(Departures.From.SHELL, ended);
        }
    }
}
