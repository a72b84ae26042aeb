package dev.lintainer.pipeline.repository;

import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Spelling;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/// The files of a repository, by path relative to its root, written with `/`. What git ignores is not among them.
public final class FileTree {
    /// Where git keeps the settings of a clone (https://git-scm.com/docs/git-config#FILES).
    public static final String GIT_CONFIG = ".git/config";

    private final NavigableSet<String> files;
    private final Function<String, Optional<SourceFile>> reader;
    private final Supplier<Optional<SourceFile>> gitConfig;

    /// @param reader gives the text of one of the files; it may refuse (unreadable, too large, leads out of the
    ///   repository)
    /// @param gitConfig gives the settings of the clone, which is none of the files
    public FileTree(
            Collection<String> files,
            Function<String, Optional<SourceFile>> reader,
            Supplier<Optional<SourceFile>> gitConfig) {
        this(Collections.unmodifiableNavigableSet(new TreeSet<>(files)), reader, gitConfig);
    }

    private FileTree(
            NavigableSet<String> files,
            Function<String, Optional<SourceFile>> reader,
            Supplier<Optional<SourceFile>> gitConfig) {
        this.files = files;
        this.reader = reader;
        this.gitConfig = gitConfig;
    }

    /// Files in memory, path to text.
    public static FileTree of(Map<String, String> texts) {
        Map<String, SourceFile> sources = new TreeMap<>();
        texts.forEach((path, text) -> sources.put(path, SourceFile.of(path, text)));
        Optional<SourceFile> config = Optional.ofNullable(sources.remove(GIT_CONFIG));
        return new FileTree(sources.keySet(), path -> Optional.ofNullable(sources.get(path)), () -> config);
    }

    /// Other files of the same clone: those of another time.
    public FileTree with(Collection<String> others, Function<String, Optional<SourceFile>> otherReader) {
        return new FileTree(others, otherReader, gitConfig);
    }

    /// These files with what is not saved yet: other texts in the place of some of them, and files that are new.
    ///
    /// @param unsaved gives the text of one of `paths`; empty where it cannot be read
    public FileTree overlaid(Set<String> paths, Function<String, Optional<SourceFile>> unsaved) {
        Set<String> above = Set.copyOf(paths);
        return new FileTree(
                files.containsAll(above) ? files : joined(files, above),
                path -> above.contains(path) ? unsaved.apply(path) : reader.apply(path),
                gitConfig);
    }

    private static NavigableSet<String> joined(Set<String> some, Set<String> others) {
        NavigableSet<String> all = new TreeSet<>(some);
        all.addAll(others);
        return Collections.unmodifiableNavigableSet(all);
    }

    /// All paths in ascending order.
    public NavigableSet<String> files() {
        return files;
    }

    public boolean isFile(String path) {
        return files.contains(path);
    }

    /// Whether some file lies below `path`; the root is `""` or `.`.
    public boolean isDirectory(String path) {
        if (path.isEmpty() || path.equals(".")) {
            return true;
        }
        String below = path.endsWith("/") ? path : path + "/";
        String first = files.ceiling(below);
        return first != null && first.startsWith(below);
    }

    public boolean exists(String path) {
        return isFile(path) || isDirectory(path);
    }

    /// The only other path that ends in the same name, or the one beside it whose name is written almost alike.
    public Optional<String> nearest(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String folder = path.substring(0, path.length() - name.length());
        Set<String> namesakes = new TreeSet<>();
        Set<String> neighbours = new TreeSet<>();
        for (String file : files) {
            String slashed = "/" + file + "/";
            int at = slashed.indexOf("/" + name + "/");
            if (at >= 0 && namesakes.size() <= 1) {
                namesakes.add(slashed.substring(1, at + 1 + name.length()));
            }
            if (file.startsWith(folder)) {
                int end = file.indexOf('/', folder.length());
                neighbours.add(file.substring(folder.length(), end < 0 ? file.length() : end));
            }
        }
        return namesakes.size() == 1
                ? Optional.of(namesakes.iterator().next())
                : Spelling.nearest(name, neighbours).map(neighbour -> folder + neighbour);
    }

    /// The text of a file; empty when there is none at this path, or it cannot be read as text.
    public Optional<SourceFile> read(String path) {
        return isFile(path) ? reader.apply(path) : Optional.empty();
    }

    Optional<SourceFile> gitConfig() {
        return gitConfig.get();
    }
}
