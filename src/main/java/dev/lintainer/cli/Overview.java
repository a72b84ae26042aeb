package dev.lintainer.cli;

import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the program can be told to do.
final class Overview {
    /// A command at a glance.
    ///
    /// @param arguments as in its synopsis
    record Entry(String name, String arguments, String about) {}

    private static final String HEAD =
            """
            Usage: lintainer COMMAND [OPTION...] [ARGUMENT...]

            Checks a repository's GitHub Actions workflows and actions, Dockerfiles and Compose files together.

            Commands:
            """;

    private static final String TAIL =
            """

            Options:
              -h, --help        show this text, or the options of a command
              -V, --version     show the version

            Exit codes:
              0  nothing found
              1  something found
              2  the command line, a file named on it or the configuration is wrong
              3  a part of Lintainer failed; what it says may be incomplete

            To begin with, go to a repository and write `lintainer check`.
            """;

    /// What people come for first stands first.
    static final List<Entry> COMMANDS =
            List.of(
                    new Entry("check", "[PATH...]", "check repositories, or files or directories in them"),
                    new Entry("explain", "RULE", "say what a rule reports and why, with examples"),
                    new Entry("graph", "[PATH...]", "show what the jobs of a repository build, hand on, run and keep"),
                    new Entry("trace", "[PATH...]", "show step by step what each job would run, where and as whom"),
                    new Entry("baseline", "[PATH]", "write down what is found now, for check --baseline"),
                    new Entry("config", "[PATH]", "show what a repository is judged by, and where that is said"),
                    new Entry("rules", "", "list all rules"),
                    new Entry("test", "[PATH]", "run the examples of rules of your own"),
                    new Entry("lsp", "", "serve an editor (Language Server Protocol)"),
                    new Entry("completion", "SHELL", "let bash, zsh or fish complete the command line"),
                    new Entry("help", "[COMMAND]", "show this text, or the options of a command"));

    private static final int WIDTH = 18;
    private static final List<String> OPTIONS = List.of("--help", "--version");

    private Overview() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Entry entry : COMMANDS) {
            String synopsis = entry.name() + (entry.arguments().isEmpty() ? "" : " " + entry.arguments());
            text.append("  ")
                    .append(synopsis)
                    .repeat(' ', WIDTH - synopsis.length())
                    .append(entry.about())
                    .append('\n');
        }
        return text.append(TAIL).toString();
    }

    /// What to say to somebody who asks for a command that there is not.
    static String unknown(String name) {
        if (name.startsWith("-")) {
            return CommandLines.unknown(
                    "option", name, Spelling.nearest(name, OPTIONS), "options of a command come after it");
        }
        List<String> names = new ArrayList<>();
        COMMANDS.forEach(entry -> names.add(entry.name()));
        Optional<String> meant = Spelling.nearest(name, names).map(command -> "lintainer " + command);
        return CommandLines.unknown("command", name, meant, "to check a path, write `lintainer check " + name + "`");
    }
}
