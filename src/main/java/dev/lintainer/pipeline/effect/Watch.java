package dev.lintainer.pipeline.effect;

import dev.lintainer.pipeline.evaluation.Fallback;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// How the exit codes of commands are watched at one place of a script
/// (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#set for `-e`).
///
/// @param failing the fate of a command that fails here
/// @param exempt the fate of a failure that `-e` does not act on, such as that of `a` in `a && b`
/// @param leaving the fate of the code with which the shell ends
/// @param heeded whether `-e` acts here, if it is set: not in a condition
/// @param read what looks at the codes of the single commands of a pipe right afterwards: `PIPESTATUS`
public record Watch(Fate failing, Fate exempt, Fate leaving, Presence heeded, Optional<Location> read) {
    /// So many statements behind one in the background are looked through for a `wait`.
    private static final int FARTHEST_WAIT = 50;

    /// What looks at a code does so in its first words.
    private static final int MOST_CHARACTERS = 1_000;

    /// Of a whole script, or of all that one shell does, whose code has this fate.
    public static Watch of(Fate fate) {
        return new Watch(fate, fate, fate, Presence.YES, Optional.empty());
    }

    /// Of one statement of a list.
    ///
    /// @param errexit whether `-e` is set
    public Watch statement(ShellScript script, int index, Presence errexit, SourceFile source) {
        List<ShellScript.Statement> statements = script.statements();
        ShellScript.Statement statement = statements.get(index);
        if (statement.terminator() == ShellScript.Terminator.BACKGROUND) {
            int end = Math.min(statements.size(), index + 1 + FARTHEST_WAIT);
            boolean awaited =
                    statements.subList(index + 1, end).stream()
                            .anyMatch(later -> text(later.command(), source).contains("wait"));
            return all(
                    awaited
                            ? Fate.UNKNOWN
                            : new Fate.Masked(Mask.BACKGROUND, place(statement.command().span(), source)));
        }
        Presence acts = errexit.and(heeded);
        if (index == statements.size() - 1) {
            return new Watch(acting(acts, failing), exempt, leaving, heeded, read);
        }
        ShellNode next = statements.get(index + 1).command();
        Location after = place(next.span(), source);
        String words = text(next, source);
        boolean looks = words.contains("$?") || words.contains("${?}");
        Fate lost = looks ? new Fate.Handled(after) : new Fate.Masked(Mask.SEQUENCE, after);
        Fate spared = looks ? lost : new Fate.Masked(Mask.AND_LIST, after);
        return new Watch(acting(acts, lost), spared, leaving, heeded, reading(next, source));
    }

    private Fate acting(Presence acts, Fate otherwise) {
        return switch (acts) {
            case YES -> leaving;
            case NO -> otherwise;
            case MAYBE -> leaving.equals(otherwise) ? leaving : Fate.UNKNOWN;
        };
    }

    private static Optional<Location> reading(ShellNode next, SourceFile source) {
        return text(next, source).contains("PIPESTATUS") ? Optional.of(place(next.span(), source)) : Optional.empty();
    }

    /// Of each command of an and/or list: where one fails, the shell goes on behind the next `||`.
    public List<Watch> links(List<Commands.Link> links, SourceFile source) {
        Watch[] watches = new Watch[links.size()];
        Fate later = exempt;
        for (int i = links.size() - 1; i >= 0; i--) {
            if (i == links.size() - 1) {
                watches[i] = this;
                continue;
            }
            Commands.Link next = links.get(i + 1);
            Location words = behind(links.get(i).command(), next.command(), source);
            if (isOr(next)) {
                later = afterOr(links, i + 1, words, source);
            } else if (leaves(next.command())) {
                later = new Fate.Handled(words);
            } else if (later instanceof Fate.Masked masked && masked.by() == Mask.AND_LIST) {
                later = new Fate.Masked(Mask.AND_LIST, words);
            }
            watches[i] = new Watch(later, later, leaving, Presence.NO, reading(next.command(), source).or(() -> read));
        }
        return List.of(watches);
    }

    /// @param index of the command behind the `||`
    /// @param words from the `||` to the command's end
    private Fate afterOr(List<Commands.Link> links, int index, Location words, SourceFile source) {
        for (int i = index; i < links.size() && (i == index || !isOr(links.get(i))); i++) {
            if (text(links.get(i).command(), source).contains("$?")) {
                return new Fate.Handled(words);
            }
            switch (Fallback.of(links.get(i).command())) {
                case IGNORES -> {}
                case ENDS_SHELL -> {
                    return leaving;
                }
                case FAILS -> {
                    return i == links.size() - 1 ? failing : new Fate.Handled(words);
                }
                case DECIDES -> {
                    return new Fate.Handled(words);
                }
            }
        }
        return new Fate.Masked(Mask.OR, words);
    }

    private static boolean isOr(Commands.Link link) {
        return link.connector().equals(Optional.of(ShellNode.Connector.OR));
    }

    /// `check && break`: success is what is waited for.
    private static boolean leaves(ShellNode node) {
        return node instanceof ShellNode.SimpleCommand command
                && command.name()
                        .filter(name ->
                                name.equals("break")
                                        || name.equals("continue")
                                        || name.equals("return")
                                        || name.equals("exit"))
                        .isPresent();
    }

    /// Of one command of a pipe.
    public Watch member(ShellNode.Pipe pipe, int index, Presence pipefail, SourceFile source) {
        List<ShellNode> commands = pipe.commands();
        if (index == commands.size() - 1 || pipefail == Presence.YES) {
            return subshell();
        }
        if (read.isPresent()) {
            return all(new Fate.Handled(read.get()));
        }
        if (failing instanceof Fate.Masked) {
            return subshell();
        }
        Location words = behind(commands.get(index), commands.getLast(), source);
        return all(pipefail == Presence.NO ? new Fate.Masked(Mask.PIPE, words) : Fate.UNKNOWN);
    }

    /// Of what a shell does that this one starts: however it ends, it has one exit code.
    public Watch subshell() {
        return new Watch(failing, failing, failing, heeded, Optional.empty());
    }

    /// Of a command that is asked, not just run: that of `if`, `while`, `!`.
    public Watch question(ShellNode node, SourceFile source) {
        Fate asked = new Fate.Handled(place(node.span(), source));
        return new Watch(asked, asked, leaving, Presence.NO, Optional.empty());
    }

    /// Of the body of a loop.
    public Watch round(ShellNode loop, SourceFile source) {
        Fate lost = new Fate.Masked(Mask.LOOP, place(loop.span(), source));
        Fate spared = new Fate.Masked(Mask.AND_LIST, place(loop.span(), source));
        return new Watch(lost, spared, leaving, heeded, Optional.empty());
    }

    /// Of a command of which only the output is used.
    public Watch output(Location words) {
        return all(new Fate.Masked(Mask.SUBSTITUTION, words));
    }

    /// Of a command in which every failure has the same fate.
    public Watch all(Fate fate) {
        return new Watch(fate, fate, fate, heeded, Optional.empty());
    }

    private static String text(ShellNode node, SourceFile source) {
        int start = node.span().start();
        return source.text(new Span(start, Math.min(node.span().end(), start + MOST_CHARACTERS)));
    }

    private static Location place(Span span, SourceFile source) {
        return new Location(source, span);
    }

    /// From the operator behind one command to the end of another.
    private static Location behind(ShellNode first, ShellNode last, SourceFile source) {
        int start = first.span().end();
        int end = Math.max(start, last.span().end());
        while (start < end && " \t\r\n\\".indexOf(source.text().charAt(start)) >= 0) {
            start++;
        }
        return new Location(source, new Span(start, end));
    }
}
