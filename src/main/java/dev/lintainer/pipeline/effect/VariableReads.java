package dev.lintainer.pipeline.effect;

import dev.lintainer.syntax.shell.Assignment;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.InnerScript;
import dev.lintainer.syntax.shell.Redirection;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The variables that the script of `sh -c 'script'` takes from its environment: neither those that the shell outside
/// has put in already, nor those that it sets itself, nor those that it has a default for. For one use.
public final class VariableReads {
    /// How deep substitutions and compound commands may nest.
    private static final int DEEPEST = 60;

    private final SourceFile source;
    private final List<Span> outside;
    private final List<VariableRead> reads = new ArrayList<>();
    private final List<VariableRead> expanded = new ArrayList<>();
    private final Set<String> set = new HashSet<>();
    private boolean open;

    private VariableReads(SourceFile source, List<Span> outside) {
        this.source = source;
        this.outside = outside;
    }

    /// @param words as the shell outside is given them
    public static Found of(List<ShellWord> words) {
        return InnerScript.ofWords(words).map(inner -> of(inner, words)).orElse(Found.NOTHING);
    }

    /// @param reads what the script takes from its environment
    /// @param expanded what the shell outside has put into the script
    public record Found(List<VariableRead> reads, List<VariableRead> expanded) {
        static final Found NOTHING = new Found(List.of(), List.of());
    }

    private static Found of(InnerScript inner, List<ShellWord> words) {
        List<Span> outside = new ArrayList<>();
        for (ShellWord word : words) {
            for (ShellWord.Part part : word.parts()) {
                if (!(part instanceof ShellWord.Literal)) {
                    outside.add(part.span());
                }
            }
        }
        VariableReads walk = new VariableReads(inner.script().source(), outside);
        walk.script(ShellParser.parse(inner.script(), Holes.GITHUB_EXPRESSIONS).value(), 0);
        List<VariableRead> reads =
                walk.open ? List.of() : walk.reads.stream().filter(read -> !walk.set.contains(read.name())).toList();
        return new Found(reads, walk.expanded);
    }

    private void script(ShellScript script, int depth) {
        if (depth > DEEPEST) {
            open = true;
            return;
        }
        script.statements().forEach(statement -> node(statement.command(), depth + 1));
    }

    private void node(ShellNode node, int depth) {
        if (depth > DEEPEST) {
            open = true;
            return;
        }
        switch (node) {
            case ShellNode.SimpleCommand command -> {
                command.assignments().forEach(each -> assigned(each, depth));
                words(command.words(), depth);
                redirections(command.redirections(), depth);
                builtin(command);
            }
            case ShellNode.Pipe pipe -> pipe.commands().forEach(each -> node(each, depth + 1));
            case ShellNode.Negation negation -> node(negation.command(), depth + 1);
            case ShellNode.AndOr list -> {
                node(list.left(), depth);
                node(list.right(), depth);
            }
            case ShellNode.Subshell subshell -> {
                script(subshell.body(), depth);
                redirections(subshell.redirections(), depth);
            }
            case ShellNode.Group group -> {
                script(group.body(), depth);
                redirections(group.redirections(), depth);
            }
            case ShellNode.If choice -> {
                for (ShellNode.Branch branch : choice.branches()) {
                    script(branch.condition(), depth);
                    script(branch.body(), depth);
                }
                choice.otherwise().ifPresent(body -> script(body, depth));
            }
            case ShellNode.Loop loop -> {
                script(loop.condition(), depth);
                script(loop.body(), depth);
            }
            case ShellNode.For loop -> {
                set.add(loop.variable());
                loop.items().ifPresent(items -> words(items, depth));
                script(loop.body(), depth);
            }
            case ShellNode.ArithmeticFor loop -> script(loop.body(), depth);
            case ShellNode.Case choice -> {
                word(choice.subject(), depth);
                choice.arms().forEach(arm -> script(arm.body(), depth));
            }
            case ShellNode.Function function -> node(function.body(), depth + 1);
            case ShellNode.Test test -> words(test.words(), depth);
            case ShellNode.Arithmetic _ -> {}
            case ShellNode.Unreadable _ -> open = true;
        }
    }

    /// Builtins that set variables, or read a script that may set any.
    private void builtin(ShellNode.SimpleCommand command) {
        switch (command.name().orElse("")) {
            case ".", "source", "eval" -> open = true;
            case "export",
                    "read",
                    "readonly",
                    "local",
                    "declare",
                    "typeset",
                    "getopts",
                    "mapfile",
                    "readarray",
                    "unset" ->
                    command.words().stream()
                            .skip(1)
                            .forEach(word -> {
                                String text = word.prefix();
                                int equals = text.indexOf('=');
                                boolean sets = equals > 0 || !command.name().orElse("").equals("export");
                                if (sets) {
                                    set.add(equals > 0 ? text.substring(0, equals) : text);
                                }
                            });
            default -> {}
        }
    }

    private void assigned(Assignment assignment, int depth) {
        words(assignment.values(), depth);
        set.add(assignment.name());
    }

    private void redirections(List<Redirection> redirections, int depth) {
        for (Redirection redirection : redirections) {
            word(redirection.target(), depth);
        }
    }

    private void words(List<ShellWord> words, int depth) {
        words.forEach(word -> word(word, depth));
    }

    private void word(ShellWord word, int depth) {
        for (ShellWord.Part part : word.parts()) {
            if (outside.stream().anyMatch(span -> span.contains(part.span()))) {
                if (part instanceof ShellWord.Parameter parameter && parameter.isPlain()) {
                    expanded.add(new VariableRead(parameter.name(), new Location(source, parameter.span())));
                }
                continue;
            }
            switch (part) {
                case ShellWord.Parameter parameter -> parameter(parameter, depth);
                case ShellWord.CommandSubstitution substitution -> script(substitution.script(), depth + 1);
                case ShellWord.ProcessSubstitution substitution -> script(substitution.script(), depth + 1);
                case ShellWord.Array array -> words(array.elements(), depth + 1);
                case ShellWord.Literal _, ShellWord.Arithmetic _, ShellWord.Hole _ -> {}
            }
        }
    }

    private void parameter(ShellWord.Parameter parameter, int depth) {
        boolean named = !parameter.name().isEmpty() && !Character.isDigit(parameter.name().charAt(0));
        boolean guarded = parameter.operator().endsWith("-") || parameter.operator().endsWith("+");
        if (parameter.operator().endsWith("=")) {
            set.add(parameter.name());
        }
        if (guarded) {
            // The script knows that it may be missing.
            set.add(parameter.name());
        } else if (named && (Character.isLetter(parameter.name().charAt(0)) || parameter.name().startsWith("_"))) {
            reads.add(new VariableRead(parameter.name(), new Location(source, parameter.span())));
        }
        parameter.operand().ifPresent(word -> word(word, depth + 1));
    }
}
