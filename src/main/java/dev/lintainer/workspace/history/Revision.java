package dev.lintainer.workspace.history;

import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.text.SourceFile;
import dev.lintainer.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/// The files of one commit. They are read when they are asked for; may be used by several threads as long as its
/// history is open.
public final class Revision {
    private static final int MOST_FILES = 1_000_000;
    private static final int LONGEST_LINK = 4096;

    private final Repository repository;

    /// Links to files stand for what they lead to.
    private final Map<String, ObjectId> files;

    private final Map<String, Optional<SourceFile>> sources = new ConcurrentHashMap<>();

    private Revision(Repository repository, Map<String, ObjectId> files) {
        this.repository = repository;
        this.files = files;
    }

    /// @param folder the part of the tree that is looked at: empty, or ends with `/`
    static Revision of(Repository repository, RevTree tree, String folder) throws IOException {
        Map<String, ObjectId> files = new TreeMap<>();
        Map<String, ObjectId> links = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            if (!folder.isEmpty()) {
                walk.setFilter(PathFilter.create(folder));
            }
            while (walk.next() && files.size() < MOST_FILES) {
                String path = walk.getPathString().substring(folder.length());
                FileMode mode = walk.getFileMode();
                if (isLeftOut(path)) {
                    continue;
                }
                if (mode.equals(FileMode.SYMLINK)) {
                    links.put(path, walk.getObjectId(0));
                } else if (mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE)) {
                    files.put(path, walk.getObjectId(0));
                }
            }
        }
        Map<String, ObjectId> plain = new TreeMap<>(files);
        for (Map.Entry<String, ObjectId> link : links.entrySet()) {
            target(repository, link.getKey(), link.getValue())
                    .flatMap(target -> Optional.ofNullable(plain.get(target)))
                    .ifPresent(content -> files.put(link.getKey(), content));
        }
        return new Revision(repository, files);
    }

    /// As in a working tree, see [Workspace].
    private static boolean isLeftOut(String path) {
        return ("/" + path).contains("/node_modules/");
    }

    /// The path that a link leads to; empty where that is outside of the repository.
    private static Optional<String> target(Repository repository, String path, ObjectId link) {
        Optional<byte[]> content = bytes(repository, link, LONGEST_LINK);
        return content.flatMap(bytes -> resolved(path, new String(bytes, StandardCharsets.UTF_8)));
    }

    private static Optional<String> resolved(String path, String target) {
        Deque<String> names = new ArrayDeque<>(List.of(path.split("/")));
        names.removeLast();
        for (String name : target.split("/", -1)) {
            if (name.equals("..") && names.isEmpty() || target.startsWith("/")) {
                return Optional.empty();
            }
            switch (name) {
                case "", "." -> {}
                case ".." -> names.removeLast();
                default -> names.addLast(name);
            }
        }
        return Optional.of(String.join("/", names));
    }

    /// In ascending order.
    public List<String> paths() {
        return new ArrayList<>(new TreeSet<>(files.keySet()));
    }

    /// These files, in the clone that other files are of.
    public FileTree in(FileTree present) {
        return present.with(files.keySet(), this::read);
    }

    private Optional<SourceFile> read(String path) {
        return sources.computeIfAbsent(
                path,
                _ ->
                        Optional.ofNullable(files.get(path))
                                .flatMap(id -> bytes(repository, id, Workspace.limit(path)))
                                .map(bytes -> SourceFile.decode(path, bytes)));
    }

    /// Empty for what is too large, damaged, or was not fetched.
    private static Optional<byte[]> bytes(Repository repository, ObjectId id, int limit) {
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectLoader loader = reader.open(id);
            return loader.getSize() > limit ? Optional.empty() : Optional.of(loader.getBytes(limit));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
