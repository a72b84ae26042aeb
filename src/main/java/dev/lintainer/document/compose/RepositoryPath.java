package dev.lintainer.document.compose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Paths from the repository's root, written with `/`; the root is the empty text.
final class RepositoryPath {
    private RepositoryPath() {}

    /// The path that `relative` names when seen from `directory`; empty for one that is absolute, that starts in
    /// somebody's home, or that leads out of the repository.
    static Optional<String> resolve(String directory, String relative) {
        if (relative.startsWith("/") || relative.startsWith("~") || relative.contains("://")) {
            return Optional.empty();
        }
        Deque<String> names = new ArrayDeque<>();
        for (String name : (directory + "/" + relative).split("/")) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return Optional.empty();
                }
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return Optional.of(String.join("/", names));
    }

    static String directoryOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
