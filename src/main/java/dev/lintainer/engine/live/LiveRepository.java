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
import java.util.concurrent.ConcurrentHashMap;

/// A repository whose texts are being written. What is not saved lies over the files on disk; an answer is the one that
/// a fresh analysis of the same texts gives. For one thread at a time; its answers may go to others.
public final class LiveRepository {
    private final AnalysisSettings settings;
    private final Map<String, Optional<SourceFile>> unsaved = new HashMap<>();

    /// The files on disk that were read, by path.
    private final Map<String, SourceFile> familiar = new ConcurrentHashMap<>();

    private FileTree saved;
    private Memory memory = Memory.empty();

    /// @param saved the files on disk
    public LiveRepository(FileTree saved, AnalysisSettings settings) {
        this.settings = settings;
        this.saved = familiar(saved);
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
        familiar.keySet().retainAll(files.files());
        saved = familiar(files);
    }

    /// A file that says what it said before is the same file, so that what is known of it holds.
    private FileTree familiar(FileTree files) {
        return files.with(
                files.files(),
                path -> files.read(path).map(source -> familiar.merge(path, source, LiveRepository::olderIfSame)));
    }

    private static SourceFile olderIfSame(SourceFile older, SourceFile newer) {
        boolean same = older.encoding() == newer.encoding() && older.text().equals(newer.text());
        return same ? older : newer;
    }

    /// What there is to say of the present texts.
    public Answer answer() {
        Map<String, Optional<SourceFile>> present = Map.copyOf(unsaved);
        FileTree files = saved.overlaid(present.keySet(), path -> present.getOrDefault(path, Optional.empty()));
        Memory current = memory.next();
        Subjects subjects = RepositoryReader.read(files, settings.surroundings(), current);
        Answer answer = new Answer(Analysis.run(subjects, settings, current), subjects);
        memory = current;
        return answer;
    }
}
