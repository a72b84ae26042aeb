package dev.lintainer.cli;

import java.nio.file.Path;

/// Paths as they are shown.
final class PathNames {
    private PathNames() {}

    /// What stands before the paths of a repository's files for somebody in `directory`: relative where the one lies in
    /// the other, otherwise absolute. Written with `/`; empty, or ends with it.
    static String prefix(Path directory, Path root) {
        if (root.equals(directory)) {
            return "";
        }
        boolean related = root.startsWith(directory) || directory.startsWith(root);
        String path = (related ? directory.relativize(root) : root).toString();
        String shown = path.replace(root.getFileSystem().getSeparator(), "/");
        return shown.endsWith("/") ? shown : shown + "/";
    }
}
