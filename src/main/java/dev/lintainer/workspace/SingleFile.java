package dev.lintainer.workspace;

import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that Lintainer keeps for itself, in a repository or elsewhere.
public final class SingleFile {
    private SingleFile() {}

    /// @param path what the file is called in what is said of it
    /// @throws IOException when it cannot be read, is too large, or is no regular file: a device or a pipe has no end
    public static SourceFile read(Path place, String path) throws IOException {
        if (!Files.exists(place)) {
            throw new IOException("there is no such file");
        }
        if (!Files.isRegularFile(place)) {
            throw new IOException("it is no regular file");
        }
        try (InputStream stream = Files.newInputStream(place)) {
            byte[] bytes = stream.readNBytes(Workspace.FILE_LIMIT + 1);
            if (bytes.length > Workspace.FILE_LIMIT) {
                throw new IOException("it is larger than " + Workspace.FILE_LIMIT / 1024 / 1024 + " MiB");
            }
            return SourceFile.decode(path, bytes);
        }
    }

    /// Whether something is there, be it a link that leads nowhere.
    public static boolean exists(Path place) {
        return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
    }

    /// Opens a file to be written anew, and makes the directories that it is to lie in.
    ///
    /// @throws IOException when it cannot be written, or is a link: a repository could make it lead anywhere
    public static OutputStream open(Path place) throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        if (Files.isSymbolicLink(place)) {
            throw new IOException("it is a link");
        }
        if (folder == null || Files.isDirectory(place)) {
            throw new IOException("there is a directory of that name");
        }
        Files.createDirectories(folder);
        return Files.newOutputStream(
                place,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /// Writes all of it or nothing. A link is replaced, not followed: a repository could make it lead anywhere.
    public static void write(Path place, String text) throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no directory to put it in");
        }
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("there is a directory of that name");
        }
        Path written = folder.resolve(place.getFileName() + ".new");
        Files.deleteIfExists(written);
        try {
            Files.write(
                    written,
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
            Files.move(written, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
