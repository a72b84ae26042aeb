package dev.lintainer.report.html;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.engine.Subjects;
import dev.lintainer.report.Lines;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;

/// A repository that was judged, as its readers see it.
///
/// @param name what it is called; empty where it has no name
/// @param pathPrefix stands before each path that is shown
/// @param files how many files were judged
/// @param sentence what it comes to
public record Judged(
        String name,
        String pathPrefix,
        Subjects subjects,
        RuleSelection rules,
        AnalysisResult result,
        int files,
        String sentence) {
    String path(SourceFile file) {
        return Lines.single(pathPrefix + file.path());
    }

    String place(Location location) {
        return path(location.file()) + ":" + location.start().line();
    }
}
