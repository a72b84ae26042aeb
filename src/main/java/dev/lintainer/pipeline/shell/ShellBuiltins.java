package dev.lintainer.pipeline.shell;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.ListedFiles;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.effect.Streams;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.syntax.shell.Assignment;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The commands that change the shell itself, or do nothing to anything else
/// (https://www.gnu.org/software/bash/manual/html_node/Shell-Builtin-Commands.html).
final class ShellBuiltins {
    private ShellBuiltins() {}

    /// Those that do nothing which matters here.
    private static final Set<String> IDLE =
            Set.of(
                    ":",
                    "true",
                    "false",
                    "trap",
                    "wait",
                    "test",
                    "[",
                    "umask",
                    "ulimit",
                    "type",
                    "hash",
                    "alias",
                    "shopt",
                    "jobs",
                    "disown",
                    "fg",
                    "bg",
                    "history",
                    "complete",
                    "enable",
                    "times",
                    "caller",
                    "dirs",
                    "compgen");

    /// Those that put what they read into variables.
    private static final Set<String> READERS = Set.of("read", "mapfile", "readarray", "getopts");

    /// Whether variables in front of the command do not keep it from setting others in this very shell.
    static boolean sets(String name) {
        return READERS.contains(name);
    }

    /// Whether the command is one of these; it has been carried out then.
    static boolean run(String name, List<ShellWord> arguments, Streams streams, Shell shell) {
        switch (name) {
            case "cd", "pushd" -> changeDirectory(arguments, shell);
            case "popd" -> shell.variables().put(WordReader.WORKING_DIRECTORY, shell.fresh("popd"));
            case "export", "declare", "local", "readonly", "typeset" -> declare(name, arguments, shell);
            case "unset" ->
                    arguments.forEach(
                            word -> word.literal().ifPresent(variable -> shell.variables().put(variable, Value.EMPTY)));
            case "read", "mapfile", "readarray", "getopts" -> read(name, arguments, streams, shell);
            case "let" -> arguments.forEach(word -> compute(word.content().text(), shell));
            case "set" -> set(arguments, shell);
            case "shift" -> shell.shift(arguments.stream().findFirst().map(word -> word.literal().orElse("?")));
            default -> {
                return IDLE.contains(name);
            }
        }
        return true;
    }

    private static void changeDirectory(List<ShellWord> arguments, Shell shell) {
        WordReader reader = shell.reader();
        List<ShellWord> folders = arguments.stream().filter(word -> !word.prefix().startsWith("-")).toList();
        boolean back = arguments.stream().anyMatch(word -> word.literal().filter("-"::equals).isPresent());
        Value folder =
                folders.isEmpty()
                        ? Value.known("~")
                        : HostPath.resolve(reader.workingDirectory(), reader.value(folders.getFirst()));
        shell.variables().put(WordReader.WORKING_DIRECTORY, back ? shell.fresh("cd -") : folder);
    }

    private static void declare(String name, List<ShellWord> arguments, Shell shell) {
        boolean exports =
                name.equals("export")
                        || arguments.stream().anyMatch(word -> word.literal().filter("-x"::equals).isPresent());
        for (ShellWord word : arguments) {
            Optional<Assignment> assignment = Assignment.of(word);
            Optional<String> variable = assignment.map(Assignment::name).or(word::literal);
            if (variable.isEmpty() || variable.get().startsWith("-")) {
                continue;
            }
            boolean local = name.equals("local") || name.equals("declare") || name.equals("typeset");
            if (assignment.isPresent() && local) {
                shell.variables().putLocal(variable.get(), shell.valueOf(assignment.get()));
            } else if (assignment.isPresent()) {
                shell.assign(assignment.get());
            } else if (name.equals("local")) {
                shell.variables().putLocal(variable.get(), Value.EMPTY);
            }
            if (exports) {
                shell.variables().export(variable.get());
            }
        }
    }

    /// `read` alone takes one line at a time.
    private static void read(String name, List<ShellWord> arguments, Streams streams, Shell shell) {
        List<String> variables =
                arguments.stream()
                        .flatMap(word -> word.literal().stream())
                        .filter(word -> !word.startsWith("-") && !word.isEmpty())
                        .toList();
        if (name.equals("read") && variables.size() == 1 && streams.listed().isPresent()) {
            shell.variables().put(variables.getFirst(), ListedFiles.one(streams.listed().get(), shell));
            return;
        }
        shell.variables().put("REPLY", shell.fresh("read"));
        variables.forEach(variable -> shell.variables().put(variable, shell.fresh("read " + variable)));
    }

    /// `(( i += 1 ))`: whatever may be set in it is no longer known.
    static void compute(String arithmetic, Shell shell) {
        if (arithmetic.indexOf('=') < 0 && !arithmetic.contains("++") && !arithmetic.contains("--")) {
            return;
        }
        int start = -1;
        for (int i = 0; i <= arithmetic.length(); i++) {
            char c = i < arithmetic.length() ? arithmetic.charAt(i) : ' ';
            boolean inName =
                    c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || start >= 0 && c >= '0' && c <= '9';
            if (inName && start < 0) {
                start = i;
            } else if (!inName && start >= 0) {
                String name = arithmetic.substring(start, i);
                shell.variables().put(name, shell.fresh("(( " + name + " ))"));
                start = -1;
            }
        }
    }

    private static void set(List<ShellWord> arguments, Shell shell) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i).literal().orElse("");
            if (word.equals("-a") || word.equals("allexport")) {
                shell.variables().exportAll();
            } else if (word.equals("--")) {
                shell.position(arguments.subList(i + 1, arguments.size()), shell.reader());
                return;
            }
        }
        boolean positions =
                !arguments.isEmpty()
                        && !arguments.getFirst().prefix().startsWith("-")
                        && !arguments.getFirst().prefix().startsWith("+");
        if (positions) {
            shell.position(arguments, shell.reader());
        }
    }
}
