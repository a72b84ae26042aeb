package dev.lintainer.pipeline.container;

import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Commands;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.known.PackageManagers;
import dev.lintainer.syntax.dockerfile.CommandForm;
import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.table.DataFile;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Reads what the commands of a `RUN` do to the users of the image
/// (https://man7.org/linux/man-pages/man8/useradd.8.html, https://manpages.debian.org/adduser.8).
final class AccountReader {
    private final Step.RunStep run;
    private final ImageAccounts accounts;
    private final SourceFile dockerfile;

    private AccountReader(Step.RunStep run, ImageAccounts accounts, SourceFile dockerfile) {
        this.run = run;
        this.accounts = accounts;
        this.dockerfile = dockerfile;
    }

    /// Read when a `RUN` is.
    private static final class Words {
        /// Programs that make no users.
        private static final Set<String> HARMLESS = of("harmless");

        /// Options that are followed by a value.
        private static final Set<String> VALUED = of("valued");

        private static Set<String> of(String kind) {
            Set<String> words = new HashSet<>();
            for (List<String> row : DataFile.rows("account-words.tsv")) {
                if (row.getFirst().equals(kind)) {
                    words.add(row.get(1));
                }
            }
            return words;
        }
    }

    /// @param dockerfile that the step is of
    static void read(Step.RunStep run, ImageAccounts accounts, SourceFile dockerfile) {
        new AccountReader(run, accounts, dockerfile).read();
    }

    private void read() {
        switch (run.instruction().command()) {
            case CommandForm.ShellForm shell ->
                    script(ShellParser.parse(shell.script(), Holes.NONE).value(), Presence.YES);
            case CommandForm.ExecForm exec ->
                    command(exec.arguments().stream().map(ShellWord::quoted).toList(), Presence.YES);
            case CommandForm.ScriptForm _ -> accounts.leaveUnread(run);
        }
    }

    private void script(ShellScript script, Presence happens) {
        script.statements().forEach(statement -> node(statement.command(), happens));
    }

    private void node(ShellNode node, Presence happens) {
        switch (node) {
            case ShellNode.SimpleCommand command -> {
                command(command.words(), happens);
                boolean edits =
                        command.redirections().stream()
                                .anyMatch(each -> each.target().prefix().startsWith("/etc/passwd"));
                if (edits) {
                    accounts.leaveUnread(run);
                }
            }
            case ShellNode.AndOr list -> {
                Presence reached = happens;
                for (Commands.Link link : Commands.chain(list)) {
                    boolean or = link.connector().filter(ShellNode.Connector.OR::equals).isPresent();
                    reached = or ? Presence.MAYBE : reached;
                    node(link.command(), reached);
                }
            }
            case ShellNode.Group group -> script(group.body(), happens);
            case ShellNode.Subshell subshell -> script(subshell.body(), happens);
            case ShellNode.Pipe pipe -> pipe.commands().forEach(each -> node(each, happens));
            case ShellNode.If choice -> {
                choice.branches().forEach(branch -> script(branch.body(), Presence.MAYBE));
                choice.otherwise().ifPresent(body -> script(body, Presence.MAYBE));
            }
            case ShellNode.Loop _,
                    ShellNode.For _,
                    ShellNode.ArithmeticFor _,
                    ShellNode.Case _,
                    ShellNode.Function _,
                    ShellNode.Unreadable _ ->
                    accounts.leaveUnread(run);
            case ShellNode.Negation negation -> node(negation.command(), Presence.MAYBE);
            case ShellNode.Test _, ShellNode.Arithmetic _ -> {}
        }
    }

    private void command(List<ShellWord> all, Presence happens) {
        List<ShellWord> words = CommandPrefix.strip(all).command();
        if (words.isEmpty()) {
            return;
        }
        String program = CommandPrefix.baseName(words.getFirst());
        switch (program) {
            case "useradd", "adduser" -> add(program, words, happens);
            case "userdel", "deluser" -> accounts.remove(words.getLast().literal().orElse(""));
            case "usermod" -> change(words);
            default -> {
                // Scripts do what they like.
                boolean script = words.getFirst().prefix().indexOf('/') >= 0;
                if (PackageManagers.has(program)) {
                    accounts.install(words.subList(1, words.size()));
                } else if (script || !Words.HARMLESS.contains(program)) {
                    accounts.leaveUnread(run);
                }
            }
        }
    }

    private void add(String program, List<ShellWord> words, Presence happens) {
        Optional<Value> id = Optional.empty();
        Location location = location(words.getFirst().span().to(words.getLast().span()));
        Presence shares = Presence.NO;
        boolean system = false;
        List<ShellWord> operands = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String option = words.get(i).prefix();
            boolean bundled = option.length() > 2 && option.startsWith("-") && !option.startsWith("--");
            if (option.equals("-u") || option.equals("--uid") || bundled && option.endsWith("u")) {
                if (i + 1 < words.size()) {
                    id = Optional.of(value(words.get(i + 1)));
                    location = location(words.get(i + 1).span());
                }
                i++;
            } else if (option.startsWith("--uid=")) {
                id = Optional.of(value(words.get(i).after("--uid=".length())));
                location = location(words.get(i).span());
            } else if (option.equals("-o") || option.equals("--non-unique")) {
                shares = Presence.YES;
            } else if (Words.VALUED.contains(option)
                    || bundled && Words.VALUED.contains("-" + option.charAt(option.length() - 1))) {
                i++;
            } else if (!option.startsWith("-")) {
                operands.add(words.get(i));
            }
            shares = bundled && option.indexOf('o') > 0 ? Presence.YES : shares;
            system |= option.equals("-r") || option.equals("-S") || option.equals("--system");
            system |= bundled && (option.indexOf('r') > 0 || option.indexOf('S') > 0);
        }
        // `adduser name group` puts a user into a group.
        if (operands.isEmpty() || program.equals("adduser") && operands.size() > 1 && id.isEmpty()) {
            if (operands.isEmpty()) {
                accounts.leaveUnread(run);
            }
            return;
        }
        Optional<String> name = value(operands.getLast()).literal();
        if (name.isEmpty()) {
            accounts.leaveUnread(run);
            return;
        }
        OptionalLong uid =
                id.isPresent() ? ImageAccount.number(id.get()) : system ? OptionalLong.empty() : accounts.next();
        ImageAccount account = new ImageAccount(name.get(), id, uid, location, shares, happens);
        accounts.add(account);
    }

    /// `usermod -u 1001 name`
    private void change(List<ShellWord> words) {
        String name = words.getLast().literal().orElse("");
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).prefix().equals("-u") || words.get(i).prefix().equals("--uid")) {
                Value id = value(words.get(i + 1));
                accounts.add(
                        new ImageAccount(
                                name,
                                Optional.of(id),
                                ImageAccount.number(id),
                                location(words.get(i + 1).span()),
                                Presence.YES,
                                Presence.YES));
            } else if (words.get(i).prefix().equals("-l") || words.get(i).prefix().equals("--login")) {
                accounts.remove(name);
                accounts.leaveUnread(run);
            }
        }
    }

    private Location location(Span span) {
        return new Location(dockerfile, span);
    }

    /// A word with the build's own variables put in.
    private Value value(ShellWord word) {
        List<Value> values = new ArrayList<>();
        for (ShellWord.Part part : word.parts()) {
            values.add(
                    switch (part) {
                        case ShellWord.Literal literal -> Value.known(literal.text());
                        case ShellWord.Parameter parameter when parameter.isPlain() ->
                                run.inForce()
                                        .environment()
                                        .value(parameter.name())
                                        .orElseGet(() -> Value.unknown("variable " + parameter.name()));
                        case ShellWord.Parameter parameter -> Value.unknown(parameter.content().text());
                        case ShellWord.CommandSubstitution _,
                                ShellWord.ProcessSubstitution _,
                                ShellWord.Arithmetic _,
                                ShellWord.Array _,
                                ShellWord.Hole _ ->
                                Value.unknown(part.content().text());
                    });
        }
        return Value.concat(values);
    }
}
