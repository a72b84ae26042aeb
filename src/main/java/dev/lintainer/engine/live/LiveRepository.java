package dev.lintainer.engine.live;

import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.Subjects;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.text.SourceFile;
import dev.lintainer.workspace.UnsavedFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A repository whose texts are being written. What is not saved lies over the files on disk; an answer is the one that
/// a fresh analysis of the same texts gives. For one thread at a time; its answers may go to others.
public final class LiveRepository {
    private final AnalysisSettings settings;
    private final Map<String, Optional<SourceFile>> unsaved = new HashMap<>();
    private FileTree saved;

    /// @param saved the files on disk
    public LiveRepository(FileTree saved, AnalysisSettings settings) {
        this.saved = saved;
        this.settings = settings;
    }

    /// Lays a text over a file. A file that is not on disk is new; whoever calls knows that the repository may have it
    /// (git does not ignore it, it lies in no repository inside of this one).
    ///
    /// @param path from the repository's root, written with `/`
    public void edit(String path, String text) {
        boolean same =
                Optional.ofNullable(unsaved.get(path))
                        .flatMap(known -> known)
                        .filter(known -> known.text().equals(text))
                        .isPresent();
        if (!same) {
            unsaved.put(path, UnsavedFile.of(path, text));
        }
    }

    /// Back to what is on disk.
    public void close(String path) {
        unsaved.remove(path);
    }

    /// Takes other files on disk: some have been written, removed or renamed. What is not saved stays.
    public void refresh(FileTree files) {
        saved = files;
    }

    /// What there is to say of the present texts.
    public Answer answer() {
        Map<String, Optional<SourceFile>> present = Map.copyOf(unsaved);
        FileTree files = saved.overlaid(present.keySet(), path -> present.getOrDefault(path, Optional.empty()));
        Subjects subjects = RepositoryReader.read(files, settings.surroundings());
        return new Answer(Analysis.run(subjects, settings), subjects);
    }
}
