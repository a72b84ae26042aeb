package dev.lintainer.workspace;

import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The files of one repository on a file system. They are listed once, and each is read once, when it is first asked
/// for. May be used by several threads.
///
/// Listed is what git tracks, and what it does not ignore. Left out are `.git`, `node_modules`, repositories inside of
/// this one, and what a symbolic link finds outside of it.
public final class Workspace {
    /// GitHub reads no larger workflow.
    static final int WORKFLOW_LIMIT = 1024 * 1024;

    static final int FILE_LIMIT = 10 * 1024 * 1024;

    private final Path root;
    private final Path realRoot;
    private final FileTree files;
    private final List<String> closedDirectories;
    private final Queue<ReadProblem> problems = new ConcurrentLinkedQueue<>();
    private final Map<String, Optional<SourceFile>> sources = new ConcurrentHashMap<>();

    private Workspace(Path root, Path realRoot, FileList list) {
        this.root = root;
        this.realRoot = realRoot;
        this.files = new FileTree(list.files(), this::source, this::gitConfig);
        this.closedDirectories = List.copyOf(list.closedDirectories());
        this.problems.addAll(list.problems());
    }

    /// @param root a directory; one that cannot be listed gives a workspace without files, and a problem
    public static Workspace of(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            Path real = absolute.toRealPath();
            return new Workspace(absolute, real, FileList.of(absolute, real));
        } catch (IOException unreadable) {
            ReadProblem problem = ReadProblem.directory("", unreadable);
            return new Workspace(absolute, absolute, new FileList(List.of(), List.of(), List.of(problem)));
        }
    }

    public Path root() {
        return root;
    }

    public FileTree files() {
        return files;
    }

    /// Directories of which it is not known what is in them, in ascending order.
    public List<String> closedDirectories() {
        return closedDirectories;
    }

    /// What could not be listed, and of what was asked for, what could not be read; by path.
    public List<ReadProblem> problems() {
        List<ReadProblem> sorted = new ArrayList<>(problems);
        sorted.sort((one, other) -> {
            int byPath = one.path().compareTo(other.path());
            return byPath != 0 ? byPath : one.message().compareTo(other.message());
        });
        return sorted;
    }

    /// Whether a path is one of the files, or would be if it were there: it is none that git ignores, and does not lie
    /// where nothing is listed.
    ///
    /// @param path from the root, written with `/`
    public boolean hasRoomFor(String path) {
        return files.isFile(path) || FileList.wouldList(root, path);
    }

    private Optional<SourceFile> source(String path) {
        return sources.computeIfAbsent(path, this::read);
    }

    /// How large a file may be to be read.
    public static int limit(String path) {
        return FileKind.of(path).filter(FileKind.WORKFLOW::equals).isPresent() ? WORKFLOW_LIMIT : FILE_LIMIT;
    }

    private Optional<SourceFile> read(String path) {
        int limit = limit(path);
        try {
            Path file = FileList.resolve(root, path);
            if (!file.toRealPath().startsWith(realRoot)) {
                problems.add(new ReadProblem(path, "`" + path + "` is a link to a place outside of the repository"));
                return Optional.empty();
            }
            byte[] bytes = bytes(file, limit + 1);
            if (bytes.length > limit) {
                problems.add(ReadProblem.tooLarge(path, limit));
                return Optional.empty();
            }
            return Optional.of(SourceFile.decode(path, bytes));
        } catch (IOException unreadable) {
            problems.add(ReadProblem.file(path, unreadable));
            return Optional.empty();
        }
    }

    /// The settings of the clone, where it has a folder of its own for them: what it is called elsewhere.
    private Optional<SourceFile> gitConfig() {
        Path file = FileList.resolve(root, FileTree.GIT_CONFIG);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? source(FileTree.GIT_CONFIG) : Optional.empty();
    }

    private static byte[] bytes(Path file, int limit) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(limit);
        }
    }
}
