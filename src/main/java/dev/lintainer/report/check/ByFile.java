package dev.lintainer.report.check;

import dev.lintainer.engine.Verdict;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The reported findings of each file.
final class ByFile {
    private ByFile() {}

    /// Of files that have some, by path.
    static Map<String, List<Verdict.Reported>> faulty(Inspection inspection) {
        Map<String, List<Verdict.Reported>> files = new TreeMap<>();
        for (Verdict.Reported reported : inspection.result().reported()) {
            String path = reported.finding().location().file().path();
            files.computeIfAbsent(path, _ -> new ArrayList<>()).add(reported);
        }
        return files;
    }

    /// Of those, and of all others that were judged.
    static Map<String, List<Verdict.Reported>> judged(Inspection inspection) {
        Map<String, List<Verdict.Reported>> files = faulty(inspection);
        for (SourceFile source : inspection.subjects().sources()) {
            if (inspection.settings().isInFocus(source.path())) {
                files.putIfAbsent(source.path(), List.of());
            }
        }
        return files;
    }
}
