package dev.lintainer.workspace;

import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A file as somebody is writing it, which is read as it would be if it were saved.
public final class UnsavedFile {
    /// The most bytes that a character of a text takes.
    private static final int WIDEST = 3;

    private UnsavedFile() {}

    /// @param path from the repository's root, written with `/`
    public static FileReading read(String path, InputStream stream) throws IOException {
        int limit = Workspace.limit(path);
        byte[] bytes = stream.readNBytes(limit + 1);
        return bytes.length > limit
                ? new FileReading.Refused(ReadProblem.tooLarge(path, limit).message())
                : new FileReading.Text(SourceFile.decode(path, bytes));
    }

    /// @param path from the repository's root, written with `/`
    /// @return empty for more than is read of a file
    public static Optional<SourceFile> of(String path, String text) {
        int limit = Workspace.limit(path);
        boolean fits =
                text.length() <= limit / WIDEST
                        || text.length() <= limit && text.getBytes(StandardCharsets.UTF_8).length <= limit;
        return fits ? Optional.of(SourceFile.of(path, text)) : Optional.empty();
    }
}
