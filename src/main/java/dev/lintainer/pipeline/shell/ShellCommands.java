package dev.lintainer.pipeline.shell;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.docker.EngineVariable;
import dev.lintainer.pipeline.docker.HostCommands;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Multipliers;
import dev.lintainer.pipeline.effect.RunnerFiles;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.effect.ShellOptions;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.effect.Streams;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.task.TaskStep;
import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.InnerScript;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// Finds out what a command of a shell is - a function, a builtin, another script, a program - and has it carried out.
final class ShellCommands {
    private ShellCommands() {}

    /// @param prefix its words, taken apart
    /// @param bare the command without what stands in front of it
    record Command(CommandPrefix prefix, ShellNode.SimpleCommand bare, Location location) {
        List<ShellWord> words() {
            return prefix.command();
        }

        List<ShellWord> arguments() {
            return words().subList(1, words().size());
        }
    }

    static void run(Command written, ShellInterpreter shell, Site site, Streams streams) {
        Command command =
                new Command(EnvironmentRunners.stripped(written.prefix()), written.bare(), written.location());
        JobState job = shell.shell().job();
        Optional<String> name = name(command.words().getFirst(), shell.shell().reader());
        if (name.isEmpty() || shell.isTooDeep()) {
            String what = command.words().getFirst().content().text();
            job.unknown(site, command.location(), Effect.Reach.COMMAND, what);
            EngineVariable.asDocker(command.words(), shell.shell().reader())
                    .ifPresent(words ->
                            HostCommands.run(
                                    new HostCommands.Call(
                                            command.prefix().wrappers(), words, command.location(), streams),
                                    shell.shell().reader(),
                                    job,
                                    site.when(Presence.MAYBE)));
            return;
        }
        if (name.get().equals("set")) {
            shell.options().set(command.arguments());
        }
        boolean multiplied = command.prefix().wrappers().stream().anyMatch(Multipliers::isOne);
        Site each = multiplied ? site.when(Presence.MAYBE) : site;
        boolean alone = command.prefix().wrappers().isEmpty();
        Optional<ShellFunctions.Defined> function = shell.functions().get(name.get()).filter(_ -> alone);
        Optional<InnerScript> inner = InnerScript.of(command.bare());
        Optional<List<TaskStep>> tasks =
                function.isPresent() || multiplied
                        ? Optional.empty()
                        : TaskPrograms.steps(name.get(), command.words(), shell.shell());
        if (function.isPresent()) {
            shell.call(function.get(), command.arguments(), site, streams);
        } else if (inner.isPresent()) {
            inner(inner.get(), command, shell, each, streams);
        } else if (tasks.isPresent()) {
            if (TaskPrograms.isProgramToo(name.get())) {
                HostCommands.started(call(command, streams), shell.shell().reader(), job, site);
            }
            TaskPrograms.run(tasks.get(), command.location(), site, shell);
        } else if (!leaves(name.get(), command, shell)
                && !ShellBuiltins.run(name.get(), command.arguments(), streams, shell.shell())
                && (multiplied || !CalledFiles.follow(name.get(), command.words(), command.location(), site, shell))) {
            if (alone && shell.functions().mayHave(name.get())) {
                job.unknown(site, command.location(), Effect.Reach.COMMAND, name.get());
            } else {
                program(name.get(), command, shell.shell(), each, streams);
            }
        }
    }

    private static HostCommands.Call call(Command command, Streams streams) {
        return new HostCommands.Call(command.prefix().wrappers(), command.words(), command.location(), streams);
    }

    /// The program's name; that of a file of the workspace as it is seen from there.
    private static Optional<String> name(ShellWord word, WordReader reader) {
        Value written = reader.value(word);
        return written.literal()
                .or(() -> HostPath.resolve(reader.workingDirectory(), written).literal().map(path -> "./" + path));
    }

    private static void program(String name, Command command, Shell shell, Site site, Streams streams) {
        RunnerFiles.write(name, command.bare(), shell, site, streams);
        if (!name.equals("echo") && !name.equals("printf")) {
            HostCommands.run(call(command, streams), shell.reader(), shell.job(), site);
        }
        if (name.equals("eval")) {
            shell.variables().lose("eval #" + shell.job().next());
        }
    }

    /// `exit` with a number other than 0 ends a script that fails, not one that goes well.
    private static boolean leaves(String name, Command command, ShellInterpreter shell) {
        Departures.From from;
        switch (name) {
            case "break", "continue" -> from = Departures.From.LOOP;
            case "return" -> from = Departures.From.FUNCTION;
            case "exit" -> from = Departures.From.SHELL;
            default -> {
                return false;
            }
        }
        Optional<String> code =
                command.arguments().isEmpty()
                        ? Optional.of("0")
                        : shell.shell().reader().value(command.arguments().getFirst()).literal();
        boolean fails = from != Departures.From.LOOP && code.isPresent() && !code.get().equals("0");
        if (!fails) {
            boolean sure = code.isPresent() || from == Departures.From.LOOP;
            shell.left().mark(from, sure ? Presence.YES : Presence.MAYBE);
        }
        return true;
    }

    /// `sh -c 'script' name argument`. What the outer shell puts into the text stands there as the same words, so that
    /// one reading serves both.
    private static void inner(InnerScript inner, Command command, ShellInterpreter shell, Site site, Streams streams) {
        boolean expandedOutside = command.words().stream().anyMatch(word -> word.literal().isEmpty());
        ShellOptions options = ShellOptions.of(inner.options());
        ShellInterpreter child = expandedOutside ? shell.expanded(options) : shell.child(options);
        if (!inner.positional().isEmpty()) {
            List<ShellWord> arguments = inner.positional().subList(1, inner.positional().size());
            child.shell().position(arguments, shell.shell().reader());
        }
        child.run(inner.script(), Holes.GITHUB_EXPRESSIONS, site.watched(site.watch().subshell()), streams);
    }
}
