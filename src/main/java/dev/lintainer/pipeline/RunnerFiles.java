package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files through which a step hands variables and outputs to the runner
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files).
final class RunnerFiles {
    private RunnerFiles() {}

    private enum File {
        ENVIRONMENT,
        OUTPUT,
        /// The summary, the path, the state: nothing that matters here.
        OTHER
    }

    /// Whether a file is the runner's own, not one that a later step finds.
    static boolean isOne(Value path) {
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
    static void write(String command, List<ShellWord> arguments, Shell shell, Site site, Streams streams) {
        Optional<File> file = streams.output().map(Located::value).flatMap(RunnerFiles::file);
        if (file.isEmpty() || file.get() == File.OTHER) {
            return;
        }
        Optional<Value> text =
                switch (command) {
                    case "echo" -> Optional.of(echoed(arguments, shell.reader()));
                    case "printf" ->
                            arguments.size() == 1
                                    ? Optional.of(shell.reader().value(arguments.getFirst()))
                                    : Optional.empty();
                    default -> Optional.empty();
                };
        if (text.isEmpty()) {
            forget(file.get(), shell);
            return;
        }
        Located whole = new Located(text.get(), streams.output().get().location());
        for (Located line : TextLines.split(whole, '\n')) {
            set(file.get(), line.value(), shell, site);
        }
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

    /// `name=value`; of the form with a delimiter only the name is taken, wherever it stands.
    private static void set(File file, Value line, Shell shell, Site site) {
        String prefix = line.prefix();
        int delimiter = prefix.indexOf("<<");
        int equals = prefix.indexOf('=');
        boolean several = delimiter > 0 && (equals < 0 || delimiter < equals);
        if (several) {
            put(file, prefix.substring(0, delimiter), shell.fresh("lines"), shell, site);
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
