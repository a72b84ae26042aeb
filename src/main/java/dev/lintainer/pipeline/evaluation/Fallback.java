package dev.lintainer.pipeline.evaluation;

import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.List;
import java.util.Set;

/// What a command that stands in for a failed one does about the failure.
public enum Fallback {
    /// It succeeds, whatever has happened: `true`, `echo`.
    IGNORES,
    /// It ends the shell with a failure: `exit 1`.
    ENDS_SHELL,
    /// It fails itself: `false`, a subshell that ends in `exit 1`.
    FAILS,
    /// It does something of its own.
    DECIDES;

    /// Programs that do nothing but succeed, or only say something.
    private static final Set<String> TALK = Set.of("true", ":", "echo", "printf", "sleep", "set", "cat");

    public static Fallback of(ShellNode node) {
        return switch (node) {
            case ShellNode.SimpleCommand command -> of(command);
            case ShellNode.Group group -> of(group.body());
            case ShellNode.Subshell subshell -> {
                Fallback inner = of(subshell.body());
                yield inner == ENDS_SHELL ? FAILS : inner;
            }
            case ShellNode.Pipe _,
                    ShellNode.Negation _,
                    ShellNode.AndOr _,
                    ShellNode.If _,
                    ShellNode.Loop _,
                    ShellNode.For _,
                    ShellNode.ArithmeticFor _,
                    ShellNode.Case _,
                    ShellNode.Function _,
                    ShellNode.Test _,
                    ShellNode.Arithmetic _,
                    ShellNode.Unreadable _ ->
                    DECIDES;
        };
    }

    private static Fallback of(ShellScript script) {
        Fallback last = IGNORES;
        for (ShellScript.Statement statement : script.statements()) {
            last = of(statement.command());
            if (last != IGNORES) {
                return last;
            }
        }
        return last;
    }

    private static Fallback of(ShellNode.SimpleCommand command) {
        List<ShellWord> words = CommandPrefix.strip(command.words()).command();
        if (words.isEmpty() || !command.assignments().isEmpty() || looksAtCode(command)) {
            return DECIDES;
        }
        String name = words.getFirst().literal().orElse("");
        if (name.equals("false")) {
            return FAILS;
        }
        if (name.equals("exit") || name.equals("return")) {
            String code = words.size() > 1 ? words.get(1).literal().orElse("$") : "$";
            return code.equals("0") ? IGNORES : name.equals("exit") && !code.equals("$") ? ENDS_SHELL : DECIDES;
        }
        return TALK.contains(name) ? IGNORES : DECIDES;
    }

    /// What is said with the code in it is meant for somebody; what is written to a file may be read.
    private static boolean looksAtCode(ShellNode.SimpleCommand command) {
        return command.redirections().stream()
                .anyMatch(one ->
                        switch (one.operator()) {
                            case OUTPUT, APPEND, OUTPUT_AND_ERROR, APPEND_OUTPUT_AND_ERROR, INPUT_OUTPUT ->
                                    !one.target().prefix().startsWith("/dev/");
                            case INPUT, DUPLICATE, HERE_DOCUMENT, HERE_STRING -> false;
                        });
    }
}
