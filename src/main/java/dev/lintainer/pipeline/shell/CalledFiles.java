package dev.lintainer.pipeline.shell;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Commands;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.effect.ShellOptions;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Follows a command into the script of the repository that it runs.
final class CalledFiles {
    private CalledFiles() {}

    /// Whether the command has been carried out.
    static boolean follow(String name, List<ShellWord> words, Location location, Site site, ShellInterpreter caller) {
        boolean sourced = name.equals("source") || name.equals(".");
        Optional<ShellWord> file = Commands.scriptOf(name, words);
        Optional<SourceFile> script =
                file.flatMap(word -> read(word, caller.shell())).filter(source -> Commands.isShellScript(name, source));
        if (script.isEmpty()) {
            if (sourced) {
                unreadSource(file, location, site, caller);
            }
            return sourced;
        }
        List<ShellWord> arguments = words.subList(words.indexOf(file.orElseThrow()) + 1, words.size());
        Site within = site.into(location);
        if (sourced) {
            caller.source(script.get(), path(file.orElseThrow(), caller.shell()), arguments, within);
            return true;
        }
        ShellInterpreter child = caller.child(options(name, words, script.get()));
        child.shell().position(arguments, caller.shell().reader());
        Value path = path(file.orElseThrow(), caller.shell());
        child.shell().variables().put("0", path);
        child.shell().variables().put(WordReader.SOURCE, path);
        child.run(
                caller.shell().job().texts().script(script.get()),
                script.get(),
                within.watched(within.watch().subshell()));
        return true;
    }

    /// `bash -e file`, or the first line of a file that is run as a program.
    private static ShellOptions options(String name, List<ShellWord> words, SourceFile script) {
        if (Commands.namesShell(name)) {
            ShellOptions options = ShellOptions.of(Set.of());
            options.set(words.subList(1, words.size()));
            return options;
        }
        String text = script.text();
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.startsWith("#!") ? ShellOptions.startedBy(first) : ShellOptions.of(Set.of());
    }

    private static Value path(ShellWord word, Shell shell) {
        return HostPath.absolute(shell.reader().path(word).value());
    }

    private static Optional<SourceFile> read(ShellWord word, Shell shell) {
        return shell.job().read(shell.reader().path(word).value());
    }

    /// Anything may be set by it - but for the script that every virtual environment has, which only sets a path.
    private static void unreadSource(Optional<ShellWord> file, Location location, Site site, ShellInterpreter caller) {
        Shell shell = caller.shell();
        String what = file.map(word -> shell.reader().path(word).shown()).orElse("source");
        shell.job().unknown(site, location, Effect.Reach.COMMAND, what);
        caller.functions().lose(what);
        if (!what.endsWith("/activate")) {
            shell.variables().lose("source #" + shell.job().next());
        }
    }
}
