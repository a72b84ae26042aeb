package dev.lintainer.configuration;

import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.text.SourceFile;
import dev.lintainer.workspace.FileReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The configuration that is one of the files of a rule's example.
public final class ExampleSettings {
    private static final String PATH = ".lintainer.yml";

    /// Examples are judged on the same day for ever.
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private ExampleSettings() {}

    /// Empty where there is no such file among them.
    ///
    /// @param texts by path
    /// @param only the rules to run; none means those that are on
    public static Optional<AnalysisSettings> in(Map<String, String> texts, RuleCatalogue catalogue, Set<RuleId> only) {
        return Optional.ofNullable(texts.get(PATH)).map(text -> of(SourceFile.of(PATH, text), catalogue, only));
    }

    private static AnalysisSettings of(SourceFile file, RuleCatalogue catalogue, Set<RuleId> only) {
        LayerLoader.Loaded loaded =
                LayerLoader.load(file, (_, name) -> new FileReading.Refused("an example has no `" + name + "`"));
        Judgement judgement = Judgement.of(Configuration.of(loaded.layers()), catalogue);
        List<ConfigurationProblem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(judgement.misnamed());
        problems.addAll(judgement.contradictions());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("in an example: " + problems);
        }
        return judgement.settings(only, TODAY);
    }
}
