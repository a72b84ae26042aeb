package dev.lintainer.workspace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The files below a directory.
///
/// @param files in ascending order
/// @param closedDirectories what was not entered, although git does not ignore it
record FileList(List<String> files, List<String> closedDirectories, List<ReadProblem> problems) {
    private static final int LIMIT = 1_000_000;

    static FileList of(Path root, Path realRoot) {
        Walk walk = new Walk(root, realRoot);
        walk.run();
        return walk.list();
    }

    /// The place of a path that is written with `/`.
    static Path resolve(Path root, String path) {
        Path place = root;
        for (String name : path.split("/")) {
            place = place.resolve(name);
        }
        return place;
    }

    /// Whether a file would be listed that is not there yet.
    static boolean wouldList(Path root, String path) {
        if (Files.exists(resolve(root, path), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path place = root;
        String above = "";
        IgnoreRules rules = rules(root);
        String[] names = path.split("/");
        for (String name : Arrays.asList(names).subList(0, names.length - 1)) {
            rules = rules.with(place.resolve(".gitignore"), above);
            place = place.resolve(name);
            above = above.isEmpty() ? name : above + "/" + name;
            boolean closed =
                    isLeftOut(name)
                            || Files.exists(place.resolve(".git"), LinkOption.NOFOLLOW_LINKS)
                            || Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !isEntered(place);
            if (closed || rules.ignoresDirectory(above)) {
                return false;
            }
        }
        return !rules.with(place.resolve(".gitignore"), above).ignoresFile(path);
    }

    /// A link may lead out of the repository, or to what is listed under another path.
    private static boolean isEntered(Path directory) {
        return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS);
    }

    private static IgnoreRules rules(Path root) {
        return IgnoreRules.NONE.with(root.resolve(".git").resolve("info").resolve("exclude"), "");
    }

    private static boolean isLeftOut(String name) {
        return name.equals(".git") || name.equals("node_modules");
    }

    /// A directory that is still to be listed.
    ///
    /// @param path empty for the root
    private record Directory(Path place, String path, IgnoreRules rules) {
        String child(String name) {
            return path.isEmpty() ? name : path + "/" + name;
        }

        /// With the rules of its own `.gitignore`.
        Directory ruled() {
            return new Directory(place, path, rules.with(place.resolve(".gitignore"), path));
        }
    }

    private static final class Walk {
        private final Path root;
        private final Path realRoot;
        private final Set<String> files = new HashSet<>();
        private final List<String> closed = new ArrayList<>();
        private final List<ReadProblem> problems = new ArrayList<>();
        private final Deque<Directory> pending = new ArrayDeque<>();

        /// Where links to directories have led. Each place is entered once by a link, so that links in a circle end.
        private final Set<Path> linked = new HashSet<>();

        private Walk(Path root, Path realRoot) {
            this.root = root;
            this.realRoot = realRoot;
        }

        private void run() {
            pending.add(new Directory(root, "", rules(root)));
            while (!pending.isEmpty() && files.size() < LIMIT) {
                list(pending.removeLast());
            }
            if (!pending.isEmpty()) {
                problems.add(
                        new ReadProblem("", "the repository has more than " + LIMIT + " files, the rest is left out"));
            }
            addTracked(root.resolve(".git"));
        }

        /// What git tracks belongs to the repository even if a later pattern ignores it.
        private void addTracked(Path git) {
            for (String path : GitIndex.paths(git)) {
                if (!files.contains(path) && isInside(path)) {
                    files.add(path);
                }
            }
        }

        private boolean isInside(String path) {
            try {
                Path place = resolve(root, path);
                return Files.isRegularFile(place) && isOpen(place.toRealPath());
            } catch (IOException unreadable) {
                return false;
            }
        }

        private void list(Directory directory) {
            Set<String> names = new LinkedHashSet<>();
            try (DirectoryStream<Path> children = Files.newDirectoryStream(directory.place())) {
                children.forEach(child -> names.add(child.getFileName().toString()));
            } catch (DirectoryIteratorException unreadable) {
                problems.add(ReadProblem.directory(directory.path(), Objects.requireNonNull(unreadable.getCause())));
            } catch (IOException unreadable) {
                problems.add(ReadProblem.directory(directory.path(), unreadable));
            }
            if (names.contains(".git") && !directory.path().isEmpty()) {
                closed.add(directory.path());
                return;
            }
            Directory ruled = names.contains(".gitignore") ? directory.ruled() : directory;
            names.forEach(name -> visit(ruled, name));
        }

        private void visit(Directory parent, String name) {
            Path place = parent.place().resolve(name);
            String path = parent.child(name);
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isSymbolicLink()) {
                    visitLink(parent, place, path);
                } else if (attributes.isDirectory()) {
                    visitDirectory(parent, place, path);
                } else if (attributes.isRegularFile() && !parent.rules().ignoresFile(path)) {
                    files.add(path);
                }
            } catch (IOException unreadable) {
                problems.add(ReadProblem.file(path, unreadable));
            }
        }

        private void visitDirectory(Directory parent, Path place, String path) {
            String name = place.getFileName().toString();
            if (name.equals(".git") || parent.rules().ignoresDirectory(path)) {
                return;
            }
            if (name.equals("node_modules")) {
                closed.add(path);
                return;
            }
            pending.add(new Directory(place, path, parent.rules()));
        }

        /// To git a link is a file, whatever it leads to.
        private void visitLink(Directory parent, Path place, String path) throws IOException {
            if (parent.rules().ignoresFile(path) || !Files.exists(place)) {
                return;
            }
            Path target = place.toRealPath();
            if (Files.isRegularFile(target)) {
                if (isOpen(target)) {
                    files.add(path);
                }
            } else if (Files.isDirectory(target)) {
                boolean circle = parent.place().toRealPath().startsWith(target);
                if (isOpen(target) && !circle && linked.add(target)) {
                    visitDirectory(parent, place, path);
                } else {
                    closed.add(path);
                }
            }
        }

        private boolean isOpen(Path target) {
            if (!target.startsWith(realRoot)) {
                return false;
            }
            for (Path name : realRoot.relativize(target)) {
                if (isLeftOut(name.toString())) {
                    return false;
                }
            }
            return true;
        }

        private FileList list() {
            List<String> sorted = new ArrayList<>(files);
            Collections.sort(sorted);
            Collections.sort(closed);
            return new FileList(sorted, closed, problems);
        }
    }
}
