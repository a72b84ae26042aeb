package dev.lintainer.report.check;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import dev.lintainer.rules.RuleIndex;
import java.util.Map;
import java.util.TreeMap;

/// Inspections of repositories that are made up.
final class Inspections {
    private Inspections() {}

    /// @param files how many were judged
    static Inspection of(String pathPrefix, AnalysisResult result, int files) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < files; i++) {
            texts.put(".github/workflows/" + i + ".yml", "on: push\n");
        }
        AnalysisSettings settings =
                new AnalysisSettings(RuleSelection.of(RuleIndex.catalogue(), Profile.DEFAULT), Policy.DEFAULT);
        return new Inspection(pathPrefix, RepositoryReader.read(FileTree.of(texts)), settings, result);
    }
}
