package dev.lintainer.report;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.text.SourceFile;

/// A repository that was analysed, and from where its readers look at it.
///
/// @param pathPrefix leads from where paths are shown from to the repository's root: empty, or ends with `/`
/// @param files how many files were judged
public record Inspection(String pathPrefix, AnalysisResult result, int files) {
    /// What the repository is called.
    String name() {
        return pathPrefix.isEmpty() ? "." : pathPrefix.substring(0, Math.max(1, pathPrefix.length() - 1));
    }

    /// The path that is shown for a file, on one line.
    String path(SourceFile file) {
        return Lines.single(pathPrefix + file.path());
    }
}
