package dev.lintainer.syntax.shell;

import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something in a script that bash knows and POSIX does not
/// (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html, https://wiki.ubuntu.com/DashAsBinSh).
public record Bashism(Kind kind, Span span) {
    /// What busybox's ash knows as well is marked so (https://git.busybox.net/busybox/tree/shell/ash.c).
    public enum Kind {
        TEST("[[ ]]", Ash.KNOWS),
        HERE_STRING("<<<", Ash.DOES_NOT),
        ARRAY("an array", Ash.DOES_NOT),
        SOURCE("source", Ash.KNOWS),
        PROCESS_SUBSTITUTION("<( )", Ash.DOES_NOT),
        PIPEFAIL("set -o pipefail", Ash.KNOWS);

        private final String words;
        private final Ash ash;

        Kind(String words, Ash ash) {
            this.words = words;
            this.ash = ash;
        }

        /// As it is written in scripts.
        public String words() {
            return words;
        }

        public boolean isKnownToAsh() {
            return ash == Ash.KNOWS;
        }

        private enum Ash {
            KNOWS,
            DOES_NOT
        }
    }

    /// All of a script, in the order in which they stand; those of inner shells are theirs.
    public static List<Bashism> in(ShellScript script) {
        List<Bashism> found = new ArrayList<>();
        script(script, found);
        return found;
    }

    private static void script(ShellScript script, List<Bashism> found) {
        script.statements().forEach(statement -> node(statement.command(), found));
    }

    private static void node(ShellNode node, List<Bashism> found) {
        switch (node) {
            case ShellNode.SimpleCommand command -> simple(command, found);
            case ShellNode.Pipe pipe -> pipe.commands().forEach(each -> node(each, found));
            case ShellNode.Negation negation -> node(negation.command(), found);
            case ShellNode.AndOr list -> list(list, found);
            case ShellNode.Subshell subshell -> {
                script(subshell.body(), found);
                redirections(subshell.redirections(), found);
            }
            case ShellNode.Group group -> {
                script(group.body(), found);
                redirections(group.redirections(), found);
            }
            case ShellNode.If choice -> {
                for (ShellNode.Branch branch : choice.branches()) {
                    script(branch.condition(), found);
                    script(branch.body(), found);
                }
                choice.otherwise().ifPresent(body -> script(body, found));
            }
            case ShellNode.Loop loop -> {
                script(loop.condition(), found);
                script(loop.body(), found);
                redirections(loop.redirections(), found);
            }
            case ShellNode.For loop -> {
                loop.items().ifPresent(items -> words(items, found));
                script(loop.body(), found);
            }
            case ShellNode.Case choice -> choice.arms().forEach(arm -> script(arm.body(), found));
            case ShellNode.Function function -> node(function.body(), found);
            case ShellNode.Test test -> found.add(new Bashism(Kind.TEST, test.span()));
            case ShellNode.ArithmeticFor _, ShellNode.Arithmetic _, ShellNode.Unreadable _ -> {}
        }
    }

    /// However long it is.
    private static void list(ShellNode.AndOr list, List<Bashism> found) {
        List<ShellNode> links = new ArrayList<>();
        ShellNode node = list;
        while (node instanceof ShellNode.AndOr inner) {
            links.add(inner.right());
            node = inner.left();
        }
        links.add(node);
        links.reversed().forEach(link -> node(link, found));
    }

    private static void simple(ShellNode.SimpleCommand command, List<Bashism> found) {
        for (Assignment assignment : command.assignments()) {
            if (assignment.shape() == Assignment.Shape.ARRAY) {
                found.add(new Bashism(Kind.ARRAY, assignment.span()));
            }
            words(assignment.values(), found);
        }
        Optional<String> name = command.name();
        if (name.filter("source"::equals).isPresent()) {
            found.add(new Bashism(Kind.SOURCE, command.words().getFirst().span()));
        }
        boolean pipefail =
                name.filter("set"::equals).isPresent()
                        && command.words().stream().anyMatch(word -> word.prefix().equals("pipefail"));
        if (pipefail) {
            found.add(new Bashism(Kind.PIPEFAIL, command.span()));
        }
        words(command.words(), found);
        redirections(command.redirections(), found);
    }

    private static void redirections(List<Redirection> redirections, List<Bashism> found) {
        for (Redirection redirection : redirections) {
            if (redirection.operator() == Redirection.Operator.HERE_STRING) {
                found.add(new Bashism(Kind.HERE_STRING, redirection.target().span()));
            }
            words(List.of(redirection.target()), found);
        }
    }

    private static void words(List<ShellWord> words, List<Bashism> found) {
        for (ShellWord word : words) {
            for (ShellWord.Part part : word.parts()) {
                switch (part) {
                    case ShellWord.ProcessSubstitution _ ->
                            found.add(new Bashism(Kind.PROCESS_SUBSTITUTION, word.span()));
                    case ShellWord.CommandSubstitution substitution -> script(substitution.script(), found);
                    case ShellWord.Literal _,
                            ShellWord.Parameter _,
                            ShellWord.Arithmetic _,
                            ShellWord.Array _,
                            ShellWord.Hole _ -> {}
                }
            }
        }
    }
}
