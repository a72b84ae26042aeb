package dev.lintainer.cli;

import dev.lintainer.engine.EngineRules;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.finding.RuleId;
import dev.lintainer.report.page.RuleOrigin;
import dev.lintainer.report.page.RulePage;
import dev.lintainer.report.rule.CardReport;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rule.Subject;
import dev.lintainer.rules.RuleCards;
import dev.lintainer.rules.RuleIndex;
import dev.lintainer.userrule.Packs;
import dev.lintainer.userrule.UserRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `lintainer explain`: shows a rule's card, and what the rule says of its examples.
final class ExplainCommand implements Command {
    private static final String FORMAT = "--format";

    private enum Format {
        TEXT,
        MARKDOWN
    }

    /// What there is to show.
    private record Explained(RuleCard card, RuleOrigin origin, ExampleJudge judge) {
        static Explained of(RuleSummary rule, RuleCatalogue catalogue, Optional<RuleCard> card, RuleOrigin origin) {
            return new Explained(
                    card.orElseThrow(() -> new IllegalStateException("the card of " + rule.id() + " is missing")),
                    origin,
                    new ExampleJudge(rule, catalogue));
        }
    }

    @Override
    public CommandSpec spec() {
        return CommandLines.spec(
                        "explain",
                        "lintainer explain [OPTION...] RULE",
                        "Says what a rule reports and why, with examples. `lintainer rules` lists the rules.")
                .addPositional(
                        PositionalParamSpec.builder()
                                .index("0")
                                .arity("1")
                                .required(true)
                                .type(String.class)
                                .paramLabel("RULE")
                                .description("the rule's id, e.g. image/tag-mismatch")
                                .build())
                .addOption(
                        CommandLines.option(
                                        FORMAT,
                                        "FORMAT",
                                        "how it is written; text (default), or markdown: a page for documentation")
                                .completionCandidates(Choice.words(Format.values()))
                                .build())
                .addOption(CommandLines.help());
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example("explain image/tag-mismatch", "one rule, with examples"));
    }

    @Override
    public ExitCode run(ParseResult arguments, Environment environment) throws IOException {
        Format format = Choice.of(arguments, FORMAT, Format.values(), Format.TEXT);
        Explained explained = find(arguments.matchedPositionalValue(0, ""), environment);
        environment
                .out()
                .print(
                        switch (format) {
                            case TEXT -> CardReport.render(explained.card(), explained.judge()::judge);
                            case MARKDOWN ->
                                    RulePage.of(explained.card(), explained.origin(), explained.judge()::judge);
                        });
        return ExitCode.CLEAN;
    }

    private static Explained find(String name, Environment environment) throws IOException {
        RuleCatalogue catalogue = RuleIndex.catalogue();
        if (RuleId.isWellFormed(name) && catalogue.summary(new RuleId(name)).isEmpty()) {
            return userRule(name, environment);
        }
        RuleSummary rule = RuleNames.find(name, catalogue);
        return Explained.of(rule, catalogue, RuleCards.read(rule.id()), origin(rule));
    }

    private static RuleOrigin origin(RuleSummary rule) {
        if (EngineRules.isFailure(rule.id())) {
            return new RuleOrigin.OfFailure();
        }
        return rule.subject() == Subject.ANALYSIS ? new RuleOrigin.OfEngine() : new RuleOrigin.OfFiles();
    }

    /// One of the repository that the command runs in, or of a pack.
    private static Explained userRule(String name, Environment environment) throws IOException {
        Path root = Errand.of(List.of("."), environment.directory()).getFirst().root();
        UserRuleOptions packs = new UserRuleOptions(List.of(), Packs.NAMES);
        UserRules rules = UserRuleFiles.read(root, List.of(UserRules.FOLDER), packs, environment).sound();
        RuleSummary rule = RuleNames.find(name, rules.catalogue());
        RuleOrigin origin =
                rules.place(rule.id())
                        .flatMap(place -> Packs.at(place.file().path()))
                        .<RuleOrigin>map(RuleOrigin.OfPack::new)
                        .orElseGet(RuleOrigin.OfRepository::new);
        return Explained.of(rule, rules.catalogue(), rules.card(rule.id()), origin);
    }
}
