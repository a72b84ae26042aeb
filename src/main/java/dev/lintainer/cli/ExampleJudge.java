package dev.lintainer.cli;

import dev.lintainer.configuration.ExampleSettings;
import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.ExampleRun;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.engine.Subjects;
import dev.lintainer.engine.baseline.BaselineReader;
import dev.lintainer.engine.baseline.Comparison;
import dev.lintainer.engine.baseline.Fingerprints;
import dev.lintainer.finding.RuleId;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCard.Example;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rule.Subject;
import dev.lintainer.text.SourceFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a rule says of the examples of its card: the rule alone, but for those that speak of other rules' findings.
record ExampleJudge(RuleSummary rule, RuleCatalogue catalogue) {
    AnalysisResult judge(Example example) {
        Map<String, String> texts = ExampleRun.marked(example).texts();
        AnalysisSettings settings = settings(example, texts);
        Subjects subjects = RepositoryReader.read(FileTree.of(texts), settings.surroundings());
        AnalysisResult found = Analysis.run(subjects, settings);
        return Optional.ofNullable(texts.get(Baselines.DEFAULT))
                .map(text -> SourceFile.of(Baselines.DEFAULT, text))
                .map(file -> BaselineReader.read(file).value())
                .map(file -> Comparison.of(found, file, Fingerprints.in(subjects), settings).result())
                .orElse(found);
    }

    private AnalysisSettings settings(Example example, Map<String, String> texts) {
        RuleId id = rule.id();
        boolean alone = rule.subject() != Subject.ANALYSIS;
        RuleSelection selection =
                alone
                        ? RuleSelection.selecting(catalogue, summary -> summary.id().equals(id))
                        : RuleSelection.of(catalogue, Profile.DEFAULT).with(id);
        return ExampleSettings.in(texts, catalogue, alone ? Set.of(id) : Set.of())
                .orElseGet(() -> ExampleRun.settings(example, id, selection));
    }
}
