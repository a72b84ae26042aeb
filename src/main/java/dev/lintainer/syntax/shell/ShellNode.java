package dev.lintainer.syntax.shell;

import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A command of a shell script (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_09,
/// with bash's additions). Spans are places in the outermost source file.
public sealed interface ShellNode {
    Span span();

    /// Assignments, words and redirections. Without words, the assignments hold for the shell itself.
    record SimpleCommand(List<Assignment> assignments, List<ShellWord> words, List<Redirection> redirections, Span span)
            implements ShellNode {
        public SimpleCommand {
            assignments = List.copyOf(assignments);
            words = List.copyOf(words);
            redirections = List.copyOf(redirections);
        }

        /// The command's name, where it is literal text.
        public Optional<String> name() {
            return words.isEmpty() ? Optional.empty() : words.getFirst().literal();
        }
    }

    /// `a | b`, two or more commands.
    record Pipe(List<ShellNode> commands, Span span) implements ShellNode {
        public Pipe {
            commands = List.copyOf(commands);
        }
    }

    /// `! command`
    record Negation(ShellNode command, Span span) implements ShellNode {}

    /// `left && right` or `left || right`.
    record AndOr(ShellNode left, Connector connector, ShellNode right, Span span) implements ShellNode {}

    enum Connector {
        AND,
        OR
    }

    /// `( body )`
    record Subshell(ShellScript body, List<Redirection> redirections, Span span) implements ShellNode {}

    /// `{ body; }`
    record Group(ShellScript body, List<Redirection> redirections, Span span) implements ShellNode {}

    /// `if`, with its `elif` branches in order.
    record If(List<Branch> branches, Optional<ShellScript> otherwise, List<Redirection> redirections, Span span)
            implements ShellNode {
        public If {
            branches = List.copyOf(branches);
        }
    }

    record Branch(ShellScript condition, ShellScript body) {}

    /// `while` or `until`.
    record Loop(LoopKind kind, ShellScript condition, ShellScript body, List<Redirection> redirections, Span span)
            implements ShellNode {}

    enum LoopKind {
        WHILE,
        UNTIL
    }

    /// `for name in items; do body; done`, also `select`. No items: the positional parameters.
    record For(
            String variable,
            Optional<List<ShellWord>> items,
            ShellScript body,
            List<Redirection> redirections,
            Span span)
            implements ShellNode {}

    /// `for (( ; ; ))`, its header unread.
    record ArithmeticFor(String header, ShellScript body, List<Redirection> redirections, Span span)
            implements ShellNode {}

    record Case(ShellWord subject, List<CaseArm> arms, List<Redirection> redirections, Span span) implements ShellNode {
        public Case {
            arms = List.copyOf(arms);
        }
    }

    record CaseArm(List<ShellWord> patterns, ShellScript body) {}

    /// `name() body` or `function name body`.
    record Function(String name, ShellNode body, Span span) implements ShellNode {}

    /// `[[ ... ]]`, its words in order.
    record Test(List<ShellWord> words, List<Redirection> redirections, Span span) implements ShellNode {}

    /// `(( ... ))`
    record Arithmetic(String text, List<Redirection> redirections, Span span) implements ShellNode {}

    /// Text that could not be read; there is a problem about it.
    record Unreadable(String text, Span span) implements ShellNode {}
}
