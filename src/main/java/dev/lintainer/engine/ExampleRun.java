package dev.lintainer.engine;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RuleId;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCard.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a rule says of an example of its card.
public final class ExampleRun {
    private ExampleRun() {}

    /// @param selection the rule, and those that it speaks of
    public static AnalysisSettings settings(Example example, RuleId rule, RuleSelection selection) {
        return new AnalysisSettings(selection.with(rule, example.parameters()), example.policy());
    }

    public static AnalysisResult judge(Example example, AnalysisSettings settings) {
        FileTree files = FileTree.of(marked(example).texts());
        return Analysis.run(RepositoryReader.read(files, settings.surroundings()), settings);
    }

    /// What the rule does not report as it is marked, in words; nothing where all is well.
    public static List<String> differences(Example example, RuleId rule, RuleSelection selection) {
        List<Finding> findings = new ArrayList<>();
        judge(example, settings(example, rule, selection))
                .reported()
                .forEach(reported -> findings.add(reported.finding()));
        return marked(example).differences(findings);
    }

    /// The files of an example and its markers.
    public static MarkedFiles marked(Example example) {
        Map<String, String> texts = new TreeMap<>();
        for (RuleCard.File file : example.files()) {
            texts.put(file.path(), file.text());
        }
        return new MarkedFiles(texts);
    }
}
