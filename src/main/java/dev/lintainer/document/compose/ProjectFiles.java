package dev.lintainer.document.compose;

import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The files that a project is put together from, and what came up on the way. Each is asked for once.
final class ProjectFiles {
    /// All services with their bases put in: a long base of many services must not fill the memory.
    private static final int MOST_NODES = 500_000;

    private final Function<String, Optional<ComposeFile>> files;
    private final Map<String, Optional<ComposeFile>> read = new HashMap<>();

    /// Which directory the relative paths of a file count from.
    private final Map<SourceFile, String> directories = new IdentityHashMap<>();

    private final List<ComposeFile> taken = new ArrayList<>();
    private final List<ComposeProblem> problems = new ArrayList<>();
    private final List<UnreadFile> unread = new ArrayList<>();

    private int nodes;

    ProjectFiles(Function<String, Optional<ComposeFile>> files) {
        this.files = files;
    }

    Optional<ComposeFile> file(String path) {
        return read.computeIfAbsent(path, files);
    }

    /// The file at a path that is written in another one.
    Optional<ComposeFile> file(ComposeText path, String directory) {
        Optional<String> place = path.literal().flatMap(literal -> RepositoryPath.resolve(directory, literal));
        Optional<ComposeFile> found = place.flatMap(this::file);
        if (found.isEmpty()) {
            unread.add(new UnreadFile(place, Optional.of(path.location())));
        }
        return found;
    }

    /// @param directory counts only the first time: a file named in the command line stays where the project is
    void take(ComposeFile file, String directory) {
        if (directories.putIfAbsent(file.source(), directory) == null) {
            taken.add(file);
            problems.addAll(file.problems());
        }
    }

    /// Takes up room for what a service inherits, where there is some left.
    boolean canHold(YamlNode inherited) {
        if (nodes <= MOST_NODES) {
            nodes += ComposeTree.size(inherited);
        }
        return nodes <= MOST_NODES;
    }

    void missing(String path, Optional<Location> asker) {
        unread.add(new UnreadFile(Optional.of(path), asker));
    }

    void givenUp(Location asker) {
        unread.add(new UnreadFile(Optional.empty(), Optional.of(asker)));
    }

    void problem(ComposeProblem problem) {
        problems.add(problem);
    }

    /// What was asked for, with the answers.
    Map<String, Optional<ComposeFile>> read() {
        return read;
    }

    List<ComposeFile> taken() {
        return taken;
    }

    Map<SourceFile, String> directories() {
        return directories;
    }

    List<ComposeProblem> problems() {
        return problems;
    }

    List<UnreadFile> unread() {
        return unread;
    }
}
