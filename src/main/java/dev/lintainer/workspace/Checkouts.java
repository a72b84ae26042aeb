package dev.lintainer.workspace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The repositories below a directory, itself included: directories that hold `.git`, and those that hold `.github` and
/// are not in one that was found already. Links are not followed.
///
/// @param roots in ascending order
/// @param problems directories that could not be listed
public record Checkouts(List<Path> roots, List<ReadProblem> problems) {
    private static final int MOST_DIRECTORIES = 1_000_000;

    public Checkouts {
        roots = List.copyOf(roots);
        problems = List.copyOf(problems);
    }

    private record Directory(Path place, boolean isInside) {}

    public static Checkouts below(Path top) {
        List<Path> roots = new ArrayList<>();
        List<ReadProblem> problems = new ArrayList<>();
        Deque<Directory> pending = new ArrayDeque<>();
        pending.add(new Directory(top, false));
        for (int seen = 0; !pending.isEmpty() && seen < MOST_DIRECTORIES; seen++) {
            Directory directory = pending.removeLast();
            Path place = directory.place();
            boolean isRoot =
                    Files.exists(place.resolve(".git"), LinkOption.NOFOLLOW_LINKS)
                            || !directory.isInside()
                                    && Files.isDirectory(place.resolve(".github"), LinkOption.NOFOLLOW_LINKS);
            if (isRoot) {
                roots.add(place);
            }
            try {
                addChildren(new Directory(place, isRoot || directory.isInside()), pending);
            } catch (DirectoryIteratorException | IOException unreadable) {
                IOException cause =
                        unreadable instanceof IOException fault ? fault : new IOException(unreadable.getMessage());
                problems.add(ReadProblem.directory(top.relativize(place).toString(), cause));
            }
        }
        roots.sort(null);
        return new Checkouts(roots, problems);
    }

    private static void addChildren(Directory parent, Deque<Directory> pending) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(parent.place())) {
            for (Path child : children) {
                String name = child.getFileName().toString();
                if (!name.equals(".git")
                        && !name.equals("node_modules")
                        && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    pending.add(new Directory(child, parent.isInside()));
                }
            }
        }
    }
}
