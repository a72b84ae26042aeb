package dev.lintainer.lsp.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Paths from a repository's root, written with `/`.
final class Paths {
    private Paths() {}

    /// The folder of a file; empty for the root.
    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /// Empty for what leads out of the repository.
    static Optional<String> resolve(String folder, String path) {
        if (path.startsWith("/")) {
            return Optional.empty();
        }
        Deque<String> names = new ArrayDeque<>();
        for (String name : (folder + "/" + path).split("/")) {
            if (name.equals("..") && names.pollLast() == null) {
                return Optional.empty();
            }
            if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                names.addLast(name);
            }
        }
        return Optional.of(String.join("/", names));
    }
}
