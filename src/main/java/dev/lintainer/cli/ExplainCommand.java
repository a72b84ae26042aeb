package dev.lintainer.cli;

import dev.lintainer.configuration.ExampleSettings;
import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.finding.RuleId;
import dev.lintainer.pipeline.FileTree;
import dev.lintainer.report.CardReport;
import dev.lintainer.rule.MarkedText;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCard.Example;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rule.Subject;
import dev.lintainer.rules.RuleCards;
import dev.lintainer.rules.RuleIndex;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        RuleCatalogue catalogue = RuleIndex.catalogue();
        RuleSummary rule = RuleNames.find(arguments.matchedPositionalValue(0, ""), catalogue);
        RuleCard card =
                RuleCards.read(rule.id())
                        .orElseThrow(() -> new IllegalStateException("the card of " + rule.id() + " is missing"));
        environment.out().print(CardReport.render(card, example -> judge(example, rule, catalogue)));
        return ExitCode.CLEAN;
    }

    /// By the rule alone, but for those that speak of other rules' findings.
    private static AnalysisResult judge(Example example, RuleSummary rule, RuleCatalogue catalogue) {
        RuleId id = rule.id();
        RuleSelection selection =
                rule.subject() == Subject.ANALYSIS
                        ? RuleSelection.of(catalogue, Profile.DEFAULT)
                        : RuleSelection.selecting(catalogue, summary -> summary.id().equals(id));
        Map<String, String> texts = new TreeMap<>();
        for (RuleCard.File file : example.files()) {
            texts.put(file.path(), MarkedText.read(file.text()).text());
        }
        AnalysisSettings settings =
                ExampleSettings.in(texts, catalogue, rule.subject() == Subject.ANALYSIS ? Set.of() : Set.of(id))
                        .orElseGet(
                                () -> new AnalysisSettings(selection.with(id, example.parameters()), example.policy()));
        return Analysis.run(RepositoryReader.read(FileTree.of(texts), settings.surroundings()), settings);
    }
}
