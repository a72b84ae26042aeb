package dev.lintainer.cli;

import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.Subjects;
import dev.lintainer.engine.baseline.Change;
import dev.lintainer.engine.baseline.Fingerprints;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.workspace.history.History;
import dev.lintainer.workspace.history.HistoryFault;
import dev.lintainer.workspace.history.Revision;
import java.nio.file.Path;
import java.util.List;

/// What a repository was like before a change. Only loaded when it is asked for, as JGit is.
final class Changes {
    private Changes() {}

    /// Judged as the present is, all of it: a file may have come from anywhere.
    static Change since(String revision, Path root, FileTree present, AnalysisSettings settings) {
        try (History history = History.open(root)) {
            Revision before = history.mergeBase(revision);
            Subjects subjects = RepositoryReader.read(before.in(present), settings.surroundings());
            return Change.from(
                    Analysis.run(subjects, settings.focusedOn(List.of())), Fingerprints.in(subjects), before.paths());
        } catch (HistoryFault fault) {
            throw new UsageFault("cannot look at what changed since `" + revision + "`: " + fault.sentence());
        }
    }
}
