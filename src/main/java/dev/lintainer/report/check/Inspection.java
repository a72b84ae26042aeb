package dev.lintainer.report.check;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.Subjects;
import dev.lintainer.report.Lines;
import dev.lintainer.text.SourceFile;

/// A repository that was analysed, and from where its readers look at it.
///
/// @param pathPrefix leads from where paths are shown from to the repository's root: empty, or ends with `/`
/// @param subjects what was judged
/// @param settings what it was judged by
/// @param past whether what counts is only what is new
public record Inspection(
        String pathPrefix, Subjects subjects, AnalysisSettings settings, AnalysisResult result, Past past) {
    /// Whether it is known what was found before: by a baseline, or by an earlier state of the repository.
    public enum Past {
        UNKNOWN,
        KNOWN
    }

    /// Where nothing is known of the past.
    public Inspection(String pathPrefix, Subjects subjects, AnalysisSettings settings, AnalysisResult result) {
        this(pathPrefix, subjects, settings, result, Past.UNKNOWN);
    }

    /// The same, for readers who look from elsewhere.
    public Inspection seenFrom(String prefix) {
        return new Inspection(prefix, subjects, settings, result, past);
    }

    /// How many files were judged.
    public int files() {
        int files = 0;
        for (SourceFile source : subjects.sources()) {
            files += settings.isInFocus(source.path()) ? 1 : 0;
        }
        return files;
    }

    /// What the repository is called.
    String name() {
        return pathPrefix.isEmpty() ? "." : pathPrefix.substring(0, Math.max(1, pathPrefix.length() - 1));
    }

    /// The path that is shown for a file, on one line.
    String path(SourceFile file) {
        return Lines.single(pathPrefix + file.path());
    }
}
