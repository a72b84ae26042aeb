package dev.lintainer.cli;

import dev.lintainer.text.Spelling;
import java.util.List;
import java.util.Optional;

/// What the program can be told to do.
final class Overview {
    private static final String TEXT =
            """
            Usage: lintainer COMMAND [OPTION...] [ARGUMENT...]

            Checks a repository's GitHub Actions workflows and actions, Dockerfiles and Compose files together.

            Commands:
              baseline [PATH]  write down what is found now, for check --baseline
              check [PATH...]  check repositories, or files or directories in them
              config [PATH]    show what a repository is judged by, and where that is said
              explain RULE     say what a rule reports and why, with examples
              graph [PATH...]  show what the jobs of a repository build, hand on, run and keep
              lsp              serve an editor (Language Server Protocol)
              rules            list all rules
              test [PATH]      run the examples of rules of your own
              trace [PATH...]  show step by step what each job would run, where and as whom
              help [COMMAND]   show this text, or the options of a command

            Options:
              -h, --help       show this text, or the options of a command
              -V, --version    show the version

            Exit codes:
              0  nothing found
              1  something found
              2  the command line, a file named on it or the configuration is wrong
              3  a part of Lintainer failed; what it says may be incomplete
            """;

    private static final List<String> COMMANDS =
            List.of("baseline", "check", "config", "explain", "graph", "lsp", "rules", "test", "trace", "help");
    private static final List<String> OPTIONS = List.of("--help", "--version");

    private Overview() {}

    static String text() {
        return TEXT;
    }

    /// What to say to somebody who asks for a command that there is not.
    static String unknown(String name) {
        if (name.startsWith("-")) {
            return CommandLines.unknown(
                    "option", name, Spelling.nearest(name, OPTIONS), "options of a command come after it");
        }
        Optional<String> meant = Spelling.nearest(name, COMMANDS).map(command -> "lintainer " + command);
        return CommandLines.unknown("command", name, meant, "to check a path, write `lintainer check " + name + "`");
    }
}
