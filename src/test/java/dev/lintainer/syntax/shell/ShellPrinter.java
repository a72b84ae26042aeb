package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.shell.ShellNode.AndOr;
import dev.lintainer.syntax.shell.ShellNode.ArithmeticFor;
import dev.lintainer.syntax.shell.ShellNode.Branch;
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
import dev.lintainer.syntax.shell.ShellScript.Statement;
import dev.lintainer.syntax.shell.ShellScript.Terminator;
import dev.lintainer.syntax.shell.ShellWord.Parameter;
import dev.lintainer.syntax.shell.ShellWord.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Shell trees as one line of s-expressions. Words: `plain`, `'single'`, `"double"`, `${x}`, with `"..."` around the
/// pieces between double quotes and `<...>` around holes.
final class ShellPrinter {
    private ShellPrinter() {}

    static String print(ShellScript script) {
        return script.statements().stream().map(ShellPrinter::print).collect(Collectors.joining(" "));
    }

    static String print(Statement statement) {
        return print(statement.command()) + (statement.terminator() == Terminator.BACKGROUND ? " &" : "");
    }

    static String print(ShellNode node) {
        return switch (node) {
            case SimpleCommand command ->
                    list(
                            "",
                            assignments(command.assignments()),
                            words(command.words()),
                            redirections(command.redirections()));
            case Pipe pipe -> list("pipe", pipe.commands().stream().map(ShellPrinter::print).toList());
            case Negation negation -> list("!", List.of(print(negation.command())));
            case AndOr andOr ->
                    list(
                            andOr.connector().name().toLowerCase(Locale.ROOT),
                            List.of(print(andOr.left()), print(andOr.right())));
            case Subshell subshell -> list("subshell", one(subshell.body()), redirections(subshell.redirections()));
            case Group group -> list("group", one(group.body()), redirections(group.redirections()));
            case If branching -> {
                List<String> parts = new ArrayList<>();
                for (Branch branch : branching.branches()) {
                    parts.add("[" + print(branch.condition()) + " => " + print(branch.body()) + "]");
                }
                branching.otherwise().ifPresent(body -> parts.add("[else " + print(body) + "]"));
                yield list("if", parts, redirections(branching.redirections()));
            }
            case Loop loop ->
                    list(
                            loop.kind().name().toLowerCase(Locale.ROOT),
                            List.of("[" + print(loop.condition()) + "]"),
                            one(loop.body()),
                            redirections(loop.redirections()));
            case For loop ->
                    list(
                            "for " + loop.variable(),
                            loop.items().map(items -> List.of(words(items).toString())).orElse(List.of()),
                            one(loop.body()),
                            redirections(loop.redirections()));
            case ArithmeticFor loop ->
                    list("for ((" + loop.header() + "))", one(loop.body()), redirections(loop.redirections()));
            case Case branching ->
                    list(
                            "case " + print(branching.subject()),
                            branching.arms().stream()
                                    .map(arm -> words(arm.patterns()) + " => " + print(arm.body()))
                                    .toList(),
                            redirections(branching.redirections()));
            case Function function -> list("function " + function.name(), List.of(print(function.body())));
            case Test test -> list("test", words(test.words()), redirections(test.redirections()));
            case ShellNode.Arithmetic arithmetic ->
                    list("((" + arithmetic.text() + "))", redirections(arithmetic.redirections()));
            case Unreadable unreadable -> "UNREADABLE{" + visible(unreadable.text()) + "}";
        };
    }

    static String print(ShellWord word) {
        return word.parts().stream().map(ShellPrinter::print).collect(Collectors.joining());
    }

    private static String print(Part part) {
        String text =
                switch (part) {
                    case ShellWord.Literal literal -> visible(literal.text());
                    case Parameter parameter -> print(parameter);
                    case ShellWord.CommandSubstitution substitution -> "$(" + print(substitution.script()) + ")";
                    case ShellWord.ProcessSubstitution substitution -> "<(" + print(substitution.script()) + ")";
                    case ShellWord.Arithmetic arithmetic -> "$((" + arithmetic.text() + "))";
                    case ShellWord.Array array -> words(array.elements()).toString();
                    case ShellWord.Hole hole -> "<" + hole.expression().text().strip() + ">";
                };
        return switch (part.quoting()) {
            case UNQUOTED -> text;
            case SINGLE -> "'" + text + "'";
            case DOUBLE -> "\"" + text + "\"";
        };
    }

    private static String print(Parameter parameter) {
        String subscript = parameter.subscript().isEmpty() ? "" : "[" + parameter.subscript() + "]";
        String operator = parameter.operator().isEmpty() ? "" : " " + parameter.operator();
        String operand = parameter.operand().map(word -> " " + print(word)).orElse("");
        String replacement = parameter.replacement().map(word -> " " + print(word)).orElse("");
        return "${" + parameter.name() + subscript + operator + operand + replacement + "}";
    }

    private static List<String> words(List<ShellWord> words) {
        return words.stream().map(ShellPrinter::print).toList();
    }

    private static List<String> assignments(List<Assignment> assignments) {
        return assignments.stream().map(ShellPrinter::print).toList();
    }

    static String print(Assignment assignment) {
        String values =
                assignment.shape() == Assignment.Shape.ARRAY
                        ? words(assignment.values()).toString()
                        : print(assignment.values().getFirst());
        return assignment.name()
                + assignment.subscript().map(text -> "[" + text + "]").orElse("")
                + (assignment.mode() == Assignment.Mode.APPEND ? "+:=" : ":=")
                + values;
    }

    private static List<String> redirections(List<Redirection> redirections) {
        return redirections.stream()
                .map(one ->
                        "{"
                                + one.descriptor()
                                + " "
                                + one.operator()
                                + " "
                                + print(one.target())
                                + one.hereDocument()
                                        .map(document -> " " + document.delimiter() + ":" + print(document.body()))
                                        .orElse("")
                                + "}")
                .toList();
    }

    private static List<String> one(ShellScript script) {
        return List.of("[" + print(script) + "]");
    }

    @SafeVarargs
    private static String list(String head, List<String>... parts) {
        List<String> all = new ArrayList<>();
        if (!head.isEmpty()) {
            all.add(head);
        }
        for (List<String> some : parts) {
            all.addAll(some);
        }
        return "(" + String.join(" ", all) + ")";
    }

    private static String visible(String text) {
        return text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r").replace("\u001b", "\\e");
    }
}
