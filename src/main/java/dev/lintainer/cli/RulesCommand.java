package dev.lintainer.cli;

import dev.lintainer.engine.ExitCode;
import dev.lintainer.report.rule.RuleTable;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.userrule.Packs;
import dev.lintainer.userrule.UserRules;
import java.io.IOException;
import java.nio.file.Path;
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
        CommandSpec spec =
                CommandLines.spec(
                        "rules",
                        "lintainer rules [OPTION...]",
                        "Lists all rules: id, severity, the smallest profile that has the rule, and title. Rules of"
                                + " your own in .lintainer/rules are among them.");
        spec.addOption(
                CommandLines.option(FORMAT, "FORMAT", "how it is written; text (default) or json")
                        .completionCandidates(Choice.words(Format.values()))
                        .build());
        UserRuleOptions.addFolder(spec);
        UserRuleOptions.addPack(
                spec,
                "list the rules of this pack and no others; may be given several times; the packs are "
                        + String.join(", ", Packs.NAMES));
        spec.addOption(CommandLines.help());
        return spec;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("rules", "what can be found"),
                new Example("rules --pack no-latest", "what a pack would add"));
    }

    @Override
    public ExitCode run(ParseResult arguments, Environment environment) throws IOException {
        UserRuleOptions options = UserRuleOptions.of(arguments);
        Path root = Errand.of(List.of("."), environment.directory()).getFirst().root();
        List<RuleSummary> rules =
                options.packs().isEmpty()
                        ? Catalogues.of(root, options, environment).summaries()
                        : ofPacks(options.packs(), environment);
        environment
                .out()
                .print(
                        switch (Choice.of(arguments, FORMAT, Format.values(), Format.TEXT)) {
                            case TEXT -> RuleTable.text(rules);
                            case JSON -> RuleTable.json(rules);
                        });
        return ExitCode.CLEAN;
    }

    private static List<RuleSummary> ofPacks(List<String> packs, Environment environment) {
        UserRuleFiles files = new UserRuleFiles(environment);
        packs.forEach(files::addPack);
        UserRules rules = files.found().sound();
        return rules.catalogue().summaries().stream().filter(summary -> rules.card(summary.id()).isPresent()).toList();
    }
}
