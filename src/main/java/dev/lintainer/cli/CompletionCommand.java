package dev.lintainer.cli;

import dev.lintainer.cli.completion.Completions;
import dev.lintainer.cli.completion.Shell;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rules.RuleIndex;
import dev.lintainer.userrule.Packs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `lintainer completion`: prints what lets a shell complete the command line. The script has all words in it, so that
/// nothing is started while somebody types.
final class CompletionCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandLines.spec(
                        "completion",
                        "lintainer completion SHELL",
                        "Prints a script that lets a shell complete commands, options, rules and packs. Its first lines"
                                + " say where to put it.")
                .addPositional(
                        PositionalParamSpec.builder()
                                .index("0")
                                .arity("1")
                                .required(true)
                                .type(String.class)
                                .paramLabel("SHELL")
                                .completionCandidates(Choice.words(Shell.values()))
                                .description("bash, zsh or fish")
                                .build())
                .addOption(CommandLines.help());
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("completion bash", "for `eval \"$(lintainer completion bash)\"` in ~/.bashrc"));
    }

    @Override
    public ExitCode run(ParseResult arguments, Environment environment) throws IOException {
        Shell shell = Choice.parse(arguments.matchedPositionalValue(0, ""), "SHELL", Shell.values());
        environment.out().print(completions().in(shell));
        return ExitCode.CLEAN;
    }

    private static Completions completions() {
        List<Completions.Named> commands = new ArrayList<>();
        for (Overview.Entry entry : Overview.COMMANDS) {
            CommandSpec spec = Command.named(entry.name()).map(Command::spec).orElseGet(CompletionCommand::ofHelp);
            commands.add(new Completions.Named(entry.about(), spec));
        }
        List<String> rules = new ArrayList<>();
        for (RuleSummary rule : RuleIndex.catalogue().summaries()) {
            rules.add(rule.id().value());
        }
        return Completions.of(commands, rules, Packs.NAMES);
    }

    /// It is no command of its own.
    private static CommandSpec ofHelp() {
        return CommandLines.spec("help", "lintainer help [COMMAND]")
                .addPositional(
                        PositionalParamSpec.builder().index("0").type(String.class).paramLabel("COMMAND").build());
    }
}
