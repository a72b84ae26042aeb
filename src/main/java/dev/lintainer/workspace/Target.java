package dev.lintainer.workspace;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// What a path that is given to Lintainer asks for: which repository is read, and what of it is asked about. The whole
/// repository is read in any case, because one file is judged by the others.
///
/// - A directory that holds `.git` or `.github` is a repository, even inside of another one.
/// - Another directory or a file belongs to the nearest directory above that holds one of them; asked about is then
///   only the directory or the file.
/// - A directory outside of any repository is taken for one; so is the directory of a file outside of any.
///
/// @param root the repository's root, absolute
/// @param focus the file or directory asked about, relative to the root and written with `/`; empty for everything
public record Target(Path root, Optional<String> focus) {
    /// Empty when there is no such file or directory.
    public static Optional<Target> of(Path argument) {
        Path place = argument.toAbsolutePath().normalize();
        boolean directory = Files.isDirectory(place);
        Path parent = place.getParent();
        if (!directory && (parent == null || !Files.isRegularFile(place))) {
            return Optional.empty();
        }
        Path nearest = directory || parent == null ? place : parent;
        for (Path above = nearest; above != null; above = above.getParent()) {
            if (isRepository(above)) {
                return Optional.of(target(above, place));
            }
        }
        return Optional.of(target(nearest, place));
    }

    /// The repository that a file lies in, or would lie in: it need not be there. Empty for a directory, and outside of
    /// any repository.
    public static Optional<Target> ofFile(Path argument) {
        Path place = argument.toAbsolutePath().normalize();
        if (Files.isDirectory(place)) {
            return Optional.empty();
        }
        for (Path above = place.getParent(); above != null; above = above.getParent()) {
            if (isRepository(above)) {
                return Optional.of(target(above, place));
            }
        }
        return Optional.empty();
    }

    /// Whether a directory is the root of a repository.
    public static boolean isRepository(Path directory) {
        return Files.exists(directory.resolve(".git"), LinkOption.NOFOLLOW_LINKS)
                || Files.isDirectory(directory.resolve(".github"));
    }

    private static Target target(Path root, Path place) {
        return new Target(root, root.equals(place) ? Optional.empty() : Optional.of(relative(root, place)));
    }

    private static String relative(Path root, Path place) {
        StringBuilder path = new StringBuilder();
        for (Path name : root.relativize(place)) {
            path.append(path.isEmpty() ? "" : "/").append(name);
        }
        return path.toString();
    }
}
