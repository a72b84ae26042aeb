package dev.lintainer.cli;

import dev.lintainer.configuration.ExampleSettings;
import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.ExampleRun;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.finding.RuleId;
import dev.lintainer.report.rule.CardReport;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCard.Example;
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
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `lintainer explain`: shows a rule's card, and what the rule says of its examples.
final class ExplainCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandLines.spec(
                        "explain",
                        "lintainer explain RULE",
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
                .addOption(CommandLines.help());
    }

    @Override
    public ExitCode run(ParseResult arguments, Environment environment) throws IOException {
        String name = arguments.matchedPositionalValue(0, "");
        RuleCatalogue catalogue = RuleIndex.catalogue();
        return RuleId.isWellFormed(name) && catalogue.summary(new RuleId(name)).isEmpty()
                ? userRule(name, environment)
                : print(RuleNames.find(name, catalogue), catalogue, RuleCards::read, environment);
    }

    /// One of the repository that the command runs in, or of a pack.
    private static ExitCode userRule(String name, Environment environment) throws IOException {
        Path root = Errand.of(List.of("."), environment.directory()).getFirst().root();
        UserRuleOptions packs = new UserRuleOptions(List.of(), Packs.NAMES);
        UserRules rules = UserRuleFiles.read(root, List.of(UserRules.FOLDER), packs, environment).sound();
        return print(RuleNames.find(name, rules.catalogue()), rules.catalogue(), rules::card, environment);
    }

    private static ExitCode print(
            RuleSummary rule,
            RuleCatalogue catalogue,
            Function<RuleId, Optional<RuleCard>> cards,
            Environment environment)
            throws IOException {
        RuleCard card =
                cards.apply(rule.id())
                        .orElseThrow(() -> new IllegalStateException("the card of " + rule.id() + " is missing"));
        environment.out().print(CardReport.render(card, example -> judge(example, rule, catalogue)));
        return ExitCode.CLEAN;
    }

    /// By the rule alone, but for those that speak of other rules' findings.
    private static AnalysisResult judge(Example example, RuleSummary rule, RuleCatalogue catalogue) {
        RuleId id = rule.id();
        boolean alone = rule.subject() != Subject.ANALYSIS;
        RuleSelection selection =
                alone
                        ? RuleSelection.selecting(catalogue, summary -> summary.id().equals(id))
                        : RuleSelection.of(catalogue, Profile.DEFAULT);
        AnalysisSettings settings =
                ExampleSettings.in(ExampleRun.marked(example).texts(), catalogue, alone ? Set.of(id) : Set.of())
                        .orElseGet(() -> ExampleRun.settings(example, id, selection));
        return ExampleRun.judge(example, settings);
    }
}
