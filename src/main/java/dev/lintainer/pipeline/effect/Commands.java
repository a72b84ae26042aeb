package dev.lintainer.pipeline.effect;

import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known of commands by their names alone: questions, filters, shells.
public final class Commands {
    private Commands() {}

    private static final Set<String> QUESTIONS =
            Set.of("test", "[", "grep", "egrep", "command", "which", "type", "cmp", "diff");

    /// Programs that hand on what they read, changed in form only: `docker load` reads every one of these compressions.
    private static final Set<String> COMPRESSORS =
            Set.of("gzip", "pigz", "zstd", "zstdmt", "xz", "bzip2", "pbzip2", "cat", "tee", "pv", "lz4");

    /// Programs that hand on a file, named as an argument.
    private static final Set<String> OPENERS =
            Set.of(
                    "cat", "zcat", "gzcat", "gunzip", "gzip", "pigz", "unpigz", "zstd", "zstdcat", "unzstd", "xz",
                    "xzcat", "unxz", "bzip2", "bzcat", "bunzip2", "pv", "lz4", "lz4cat");

    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "ksh", "zsh");

    /// Whether a command only asks something, so that what follows its `&&` may well not run.
    public static boolean isQuestion(ShellNode node) {
        return switch (node) {
            case ShellNode.SimpleCommand command -> command.name().filter(QUESTIONS::contains).isPresent();
            case ShellNode.Test _, ShellNode.Arithmetic _, ShellNode.Negation _ -> true;
            case ShellNode.AndOr list -> chain(list).stream().anyMatch(link -> isQuestion(link.command()));
            case ShellNode.Pipe pipe -> isQuestion(pipe.commands().getLast());
            case ShellNode.Subshell _,
                    ShellNode.Group _,
                    ShellNode.If _,
                    ShellNode.Loop _,
                    ShellNode.For _,
                    ShellNode.ArithmeticFor _,
                    ShellNode.Case _,
                    ShellNode.Function _,
                    ShellNode.Unreadable _ ->
                    false;
        };
    }

    /// One command of an and/or list, with what stands before it.
    public record Link(Optional<ShellNode.Connector> connector, ShellNode command) {}

    /// An and/or list from left to right, however long.
    public static List<Link> chain(ShellNode.AndOr list) {
        Deque<Link> links = new ArrayDeque<>();
        ShellNode node = list;
        while (node instanceof ShellNode.AndOr inner) {
            links.addFirst(new Link(Optional.of(inner.connector()), inner.right()));
            node = inner.left();
        }
        links.addFirst(new Link(Optional.empty(), node));
        return List.copyOf(links);
    }

    /// The file at the end of the rest of a pipe, where everything in between hands on what it reads.
    public static Optional<Located> outputOf(List<ShellNode> rest, WordReader reader, Streams outer) {
        Optional<Located> file = outer.output();
        for (ShellNode node : rest) {
            if (!(node instanceof ShellNode.SimpleCommand command)
                    || effectiveName(command).filter(COMPRESSORS::contains).isEmpty()) {
                return Optional.empty();
            }
            file = Streams.NONE.redirected(command.redirections(), reader).output().or(() -> outer.output());
            List<ShellWord> named = operands(command);
            boolean writes =
                    effectiveName(command).filter("tee"::equals).isPresent()
                            || command.words().stream()
                                    .anyMatch(word -> word.literal().filter("-o"::equals).isPresent());
            if (writes && !named.isEmpty()) {
                return Optional.of(reader.path(named.getLast()));
            }
        }
        return file;
    }

    /// The file at the beginning of a pipe, where everything up to here hands on what it reads.
    public static Optional<Located> inputOf(List<ShellNode> before, WordReader reader, Streams outer) {
        Optional<Located> file = outer.input();
        for (int i = 0; i < before.size(); i++) {
            if (!(before.get(i) instanceof ShellNode.SimpleCommand command)
                    || effectiveName(command).filter(OPENERS::contains).isEmpty()) {
                return Optional.empty();
            }
            if (i > 0) {
                continue;
            }
            List<ShellWord> named = operands(command);
            file =
                    named.size() == 1
                            ? Optional.of(reader.path(named.getFirst()))
                            : Streams.NONE.redirected(command.redirections(), reader).input();
        }
        return file;
    }

    private static Optional<String> effectiveName(ShellNode.SimpleCommand command) {
        List<ShellWord> words = CommandPrefix.strip(command.words()).command();
        return words.isEmpty() ? Optional.empty() : words.getFirst().literal();
    }

    private static List<ShellWord> operands(ShellNode.SimpleCommand command) {
        List<ShellWord> operands = new ArrayList<>();
        List<ShellWord> words = CommandPrefix.strip(command.words()).command();
        for (ShellWord word : words.subList(Math.min(1, words.size()), words.size())) {
            if (!word.prefix().startsWith("-")) {
                operands.add(word);
            }
        }
        return operands;
    }

    /// Start scripts that build tools write into repositories: to their readers they are programs
    /// (https://docs.gradle.org/current/userguide/gradle_wrapper.html, https://maven.apache.org/tools/wrapper/).
    private static final Set<String> GENERATED = Set.of("gradlew", "mvnw");

    /// The word that names a script file: of `bash file`, `source file`, `./file`.
    public static Optional<ShellWord> scriptOf(String name, List<ShellWord> words) {
        String program = name.substring(name.lastIndexOf('/') + 1);
        if (GENERATED.contains(program)) {
            return Optional.empty();
        }
        if (name.indexOf('/') >= 0 && !SHELLS.contains(program)) {
            return Optional.of(words.getFirst());
        }
        if (!SHELLS.contains(program) && !program.equals("source") && !program.equals(".")) {
            return Optional.empty();
        }
        for (int i = 1; i < words.size(); i++) {
            ShellWord word = words.get(i);
            if (!word.prefix().startsWith("-") && !word.prefix().startsWith("+")) {
                boolean optionValue = words.get(i - 1).literal().filter(Commands::takesValue).isPresent();
                if (!optionValue) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean takesValue(String option) {
        return option.startsWith("-") && !option.startsWith("--") && option.endsWith("o");
    }

    /// Whether a file is for a shell: it is given to one, or its first line or its name says so.
    public static boolean isShellScript(String name, SourceFile file) {
        String program = name.substring(name.lastIndexOf('/') + 1);
        if (SHELLS.contains(program) || program.equals("source") || program.equals(".")) {
            return true;
        }
        String text = file.text();
        if (!text.startsWith("#!")) {
            return file.path().endsWith(".sh") || file.path().endsWith(".bash");
        }
        int end = text.indexOf('\n');
        return namesShell(end < 0 ? text : text.substring(0, end));
    }

    /// Whether a program, or the first line of a script, is a shell: `bash`, `#!/usr/bin/env bash`.
    public static boolean namesShell(String line) {
        String program = line.substring(line.lastIndexOf('/') + 1);
        return SHELLS.contains(program)
                || SHELLS.stream().anyMatch(shell -> line.contains("/" + shell) || line.contains(" " + shell));
    }
}
