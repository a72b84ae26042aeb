package dev.lintainer.cli;

import dev.lintainer.engine.ExitCode;
import dev.lintainer.report.RuleTable;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rules.RuleIndex;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `lintainer rules`: lists what can be reported.
final class RulesCommand implements Command {
    private static final String FORMAT = "--format";

    private enum Format {
        TEXT,
        JSON
    }

    @Override
    public CommandSpec spec() {
        return CommandLines.spec(
                        "rules",
                        "lintainer rules [OPTION...]",
                        "Lists all rules: id, severity, the smallest profile that has the rule, and title.")
                .addOption(CommandLines.option(FORMAT, "FORMAT", "text (default) or json").build())
                .addOption(CommandLines.help());
    }

    @Override
    public ExitCode run(ParseResult arguments, Environment environment) throws IOException {
        List<RuleSummary> rules = RuleIndex.catalogue().summaries();
        environment
                .out()
                .print(
                        switch (Choice.of(arguments, FORMAT, Format.values(), Format.TEXT)) {
                            case TEXT -> RuleTable.text(rules);
                            case JSON -> RuleTable.json(rules);
                        });
        return ExitCode.CLEAN;
    }
}
