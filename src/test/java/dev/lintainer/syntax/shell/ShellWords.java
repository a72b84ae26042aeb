package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.shell.ShellNode.AndOr;
import dev.lintainer.syntax.shell.ShellNode.ArithmeticFor;
import dev.lintainer.syntax.shell.ShellNode.Case;
import dev.lintainer.syntax.shell.ShellNode.For;
import dev.lintainer.syntax.shell.ShellNode.Function;
import dev.lintainer.syntax.shell.ShellNode.Group;
import dev.lintainer.syntax.shell.ShellNode.If;
import dev.lintainer.syntax.shell.ShellNode.Loop;
import dev.lintainer.syntax.shell.ShellNode.Negation;
import dev.lintainer.syntax.shell.ShellNode.Pipe;
import dev.lintainer.syntax.shell.ShellNode.SimpleCommand;
import dev.lintainer.syntax.shell.ShellNode.Subshell;
import dev.lintainer.syntax.shell.ShellNode.Test;
import dev.lintainer.syntax.shell.ShellNode.Unreadable;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Everything in a tree that has a place: commands, words and their parts, at any depth.
public final class ShellWords {
    public final List<SimpleCommand> commands = new ArrayList<>();
    public final List<ShellWord> words = new ArrayList<>();
    public final List<ShellWord.Part> parts = new ArrayList<>();
    public final List<Span> spans = new ArrayList<>();

    public static ShellWords of(ShellScript script) {
        ShellWords found = new ShellWords();
        found.add(script);
        return found;
    }

    private void add(ShellScript script) {
        spans.add(script.span());
        script.statements().forEach(one -> add(one.command()));
    }

    private void add(ShellNode node) {
        spans.add(node.span());
        switch (node) {
            case SimpleCommand command -> {
                commands.add(command);
                command.assignments()
                        .forEach(assignment -> {
                            spans.add(assignment.span());
                            assignment.values().forEach(this::add);
                        });
                command.words().forEach(this::add);
                redirections(command.redirections());
            }
            case Pipe pipe -> pipe.commands().forEach(this::add);
            case Negation negation -> add(negation.command());
            case AndOr andOr -> {
                add(andOr.left());
                add(andOr.right());
            }
            case Subshell subshell -> body(subshell.body(), subshell.redirections());
            case Group group -> body(group.body(), group.redirections());
            case If branching -> {
                branching
                        .branches()
                        .forEach(branch -> {
                            add(branch.condition());
                            add(branch.body());
                        });
                branching.otherwise().ifPresent(this::add);
                redirections(branching.redirections());
            }
            case Loop loop -> {
                add(loop.condition());
                body(loop.body(), loop.redirections());
            }
            case For loop -> {
                loop.items().ifPresent(items -> items.forEach(this::add));
                body(loop.body(), loop.redirections());
            }
            case ArithmeticFor loop -> body(loop.body(), loop.redirections());
            case Case branching -> {
                add(branching.subject());
                branching
                        .arms()
                        .forEach(arm -> {
                            arm.patterns().forEach(this::add);
                            add(arm.body());
                        });
                redirections(branching.redirections());
            }
            case Function function -> add(function.body());
            case Test test -> {
                test.words().forEach(this::add);
                redirections(test.redirections());
            }
            case ShellNode.Arithmetic arithmetic -> redirections(arithmetic.redirections());
            case Unreadable _ -> {}
        }
    }

    private void body(ShellScript body, List<Redirection> redirections) {
        add(body);
        redirections(redirections);
    }

    private void redirections(List<Redirection> redirections) {
        for (Redirection one : redirections) {
            spans.add(one.span());
            add(one.target());
            one.hereDocument().ifPresent(document -> add(document.body()));
        }
    }

    private void add(ShellWord word) {
        words.add(word);
        spans.add(word.span());
        for (ShellWord.Part part : word.parts()) {
            parts.add(part);
            spans.add(part.span());
            switch (part) {
                case ShellWord.Parameter parameter -> {
                    parameter.operand().ifPresent(this::add);
                    parameter.replacement().ifPresent(this::add);
                }
                case ShellWord.CommandSubstitution substitution -> add(substitution.script());
                case ShellWord.ProcessSubstitution substitution -> add(substitution.script());
                case ShellWord.Array array -> array.elements().forEach(this::add);
                case ShellWord.Literal _, ShellWord.Arithmetic _, ShellWord.Hole _ -> {}
            }
        }
    }
}
