package dev.lintainer.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
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

    /// The path that leads from a directory to a place, written with `/`; absolute where none does.
    static String between(Path directory, Path place) {
        boolean related = place.getRoot() == null || place.getRoot().equals(directory.getRoot());
        String path = place.equals(directory) ? "." : (related ? directory.relativize(place) : place).toString();
        return path.replace(place.getFileSystem().getSeparator(), "/");
    }

    /// Why a file cannot be read or written, in words that do not name it again.
    static String reason(IOException fault) {
        return switch (fault) {
            case AccessDeniedException _ -> "access denied";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case FileSystemException _ -> "the file system refuses it";
            case IOException other -> String.valueOf(other.getMessage());
        };
    }
}
