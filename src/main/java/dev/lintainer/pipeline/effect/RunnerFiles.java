package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.TextLines;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files through which a step hands variables and outputs to the runner
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files).
public final class RunnerFiles {
    private RunnerFiles() {}

    private enum File {
        ENVIRONMENT,
        OUTPUT,
        /// The summary, the path, the state: nothing that matters here.
        OTHER
    }

    /// Whether a file is the runner's own, not one that a later step finds.
    public static boolean isOne(Value path) {
        return file(path).isPresent();
    }

    private static Optional<File> file(Value path) {
        return switch (path.toString()) {
            case "${github.env}" -> Optional.of(File.ENVIRONMENT);
            case "${github.output}" -> Optional.of(File.OUTPUT);
            case "${github.step_summary}", "${github.path}", "${github.state}" -> Optional.of(File.OTHER);
            default -> Optional.empty();
        };
    }

    /// What a command writes to one of them.
    ///
    /// @param command its name
    public static void write(String command, ShellNode.SimpleCommand words, Shell shell, Site site, Streams streams) {
        Optional<File> file = streams.output().map(Located::value).flatMap(RunnerFiles::file);
        List<ShellWord> arguments = words.words().subList(1, words.words().size());
        if (file.isEmpty() && command.equals("echo")) {
            setByCommand(echoed(arguments, shell.reader()), shell, site);
        }
        if (file.isEmpty() || file.get() == File.OTHER) {
            return;
        }
        Optional<Value> text =
                switch (command) {
                    case "echo" -> Optional.of(echoed(arguments, shell.reader()));
                    case "printf" -> printed(arguments, shell.reader());
                    case "cat" -> arguments.isEmpty() ? document(words, shell.reader()) : Optional.empty();
                    default -> Optional.empty();
                };
        if (text.isEmpty()) {
            Optional<JobState.OpenText> open = shell.job().openText(file.get().name(), site);
            open.ifPresent(begun -> begun.lines().add(shell.fresh("lines")));
            forget(file.get(), shell);
            return;
        }
        Located whole = new Located(text.get(), streams.output().get().location());
        for (Located line : TextLines.split(whole, '\n')) {
            set(file.get(), line.value(), shell, site);
        }
    }

    /// The command by which outputs were set before there were files for them
    /// (https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/).
    private static void setByCommand(Value echoed, Shell shell, Site site) {
        Optional<Value> rest = echoed.after("::set-output name=");
        int colons = rest.map(value -> value.prefix().indexOf("::")).orElse(-1);
        if (rest.isPresent() && colons > 0) {
            String name = rest.get().prefix().substring(0, colons);
            rest.get().after(name + "::").ifPresent(value -> put(File.OUTPUT, name, value, shell, site));
        }
    }

    /// `printf 'name=%s\n' value`
    private static Optional<Value> printed(List<ShellWord> arguments, WordReader reader) {
        Optional<Value> format =
                arguments.isEmpty() ? Optional.empty() : Optional.of(reader.value(arguments.getFirst()));
        if (arguments.size() == 1 || format.isEmpty()) {
            return format;
        }
        String[] parts = format.get().literal().orElse("").replace("\\n", "\n").split("%s", -1);
        if (parts.length != arguments.size() || format.get().literal().orElse("").replace("%s", "").indexOf('%') >= 0) {
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            values.add(Value.known(parts[i]));
            if (i + 1 < parts.length) {
                values.add(reader.value(arguments.get(i + 1)));
            }
        }
        return Optional.of(Value.concat(values));
    }

    private static Optional<Value> document(ShellNode.SimpleCommand command, WordReader reader) {
        return command.redirections().stream()
                .flatMap(redirection -> redirection.hereDocument().stream())
                .reduce((_, last) -> last)
                .map(document -> reader.value(document.body()));
    }

    private static Value echoed(List<ShellWord> arguments, WordReader reader) {
        List<Value> values = new ArrayList<>();
        for (ShellWord word : arguments) {
            if (values.isEmpty() && word.prefix().startsWith("-")) {
                continue;
            }
            if (!values.isEmpty()) {
                values.add(Value.known(" "));
            }
            values.add(reader.value(word));
        }
        return Value.concat(values);
    }

    /// `name=value`, or a line of a text that `name<<delimiter` has begun and the delimiter alone ends.
    private static void set(File file, Value line, Shell shell, Site site) {
        Optional<JobState.OpenText> open = shell.job().openText(file.name(), site);
        if (open.isPresent()) {
            if (line.equals(open.get().delimiter())) {
                shell.job().closeText(file.name());
                put(file, open.get().name(), open.get().text(), shell, site);
            } else {
                open.get().lines().add(line);
            }
            return;
        }
        String prefix = line.prefix();
        int delimiter = prefix.indexOf("<<");
        int equals = prefix.indexOf('=');
        if (delimiter > 0 && (equals < 0 || delimiter < equals)) {
            String name = prefix.substring(0, delimiter);
            line.after(prefix.substring(0, delimiter + 2))
                    .ifPresent(end -> shell.job().openText(file.name(), site, name, end));
            put(file, name, shell.fresh("lines"), shell, site);
            return;
        }
        BuildAttributes.pair(line).ifPresent(pair -> put(file, pair.name(), pair.value(), shell, site));
    }

    private static void put(File file, String name, Value value, Shell shell, Site site) {
        switch (file) {
            case ENVIRONMENT -> shell.job().export(site, name, value);
            case OUTPUT -> shell.step().ifPresent(step -> shell.job().output(site, step, name, value));
            case OTHER -> {}
        }
    }

    private static void forget(File file, Shell shell) {
        switch (file) {
            case ENVIRONMENT -> shell.job().forgetExports();
            case OUTPUT -> shell.step().ifPresent(step -> shell.job().forgetOutputs(step));
            case OTHER -> {}
        }
    }
}
