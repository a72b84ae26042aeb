package dev.lintainer.workspace;

import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Reads files that are named one by one, without a look at what lies around them. A file below the root bears the path
/// that it has from there, another one its absolute path.
public final class NamedFiles {
    private static final int LIMIT = 1024 * 1024;

    private final Path root;
    private final Reach reach;
    private final Map<Path, String> unsaved;

    /// How far names may lead.
    public enum Reach {
        /// Not out of the root, neither by `..` nor by a link: what a repository names is not to be trusted.
        ROOT("the repository"),
        /// Likewise, where the root is a folder that the user has named.
        FOLDER("the folder"),
        /// Wherever the user can read.
        ANYWHERE("everything");

        private final String whole;

        Reach(String whole) {
            this.whole = whole;
        }
    }

    public NamedFiles(Path root, Reach reach) {
        this(root, reach, Map.of());
    }

    /// @param unsaved texts that stand in the place of files, by their absolute paths
    public NamedFiles(Path root, Reach reach, Map<Path, String> unsaved) {
        this.root = root.toAbsolutePath().normalize();
        this.reach = reach;
        this.unsaved = Map.copyOf(unsaved);
    }

    public FileReading read(Path file) {
        Path place = file.toAbsolutePath().normalize();
        Optional<FileReading.Refused> refusal = refusal(place);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String name = name(place);
        Optional<String> text = Optional.ofNullable(unsaved.get(place));
        if (text.isPresent()) {
            return new FileReading.Text(SourceFile.of(name, text.get()));
        }
        try {
            Path real = place.toRealPath();
            return Files.isRegularFile(real)
                    ? read(name, real)
                    : new FileReading.Refused("`" + name + "` is not a file");
        } catch (IOException unreadable) {
            return new FileReading.Refused(ReadProblem.file(name, unreadable).message());
        }
    }

    /// Why a place is not to be entered or read; empty where it may be.
    public Optional<FileReading.Refused> refusal(Path file) {
        Path place = file.toAbsolutePath().normalize();
        String name = name(place);
        if (reach != Reach.ANYWHERE && !place.startsWith(root)) {
            return Optional.of(new FileReading.Refused("`" + name + "` lies outside of " + reach.whole));
        }
        try {
            return reach == Reach.ANYWHERE || place.toRealPath().startsWith(root.toRealPath())
                    ? Optional.empty()
                    : Optional.of(
                            new FileReading.Refused("`" + name + "` is a link to a place outside of " + reach.whole));
        } catch (IOException unreadable) {
            return Optional.of(new FileReading.Refused(ReadProblem.file(name, unreadable).message()));
        }
    }

    /// A file as another one names it.
    ///
    /// @param reference relative to the other file's folder, written with `/`
    public FileReading beside(SourceFile other, String reference) {
        try {
            return read(root.resolve(other.path()).resolveSibling(reference));
        } catch (InvalidPathException noPath) {
            return new FileReading.Refused("`" + reference + "` is no path");
        }
    }

    private static FileReading read(String name, Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LIMIT + 1);
            return bytes.length > LIMIT
                    ? new FileReading.Refused(ReadProblem.tooLarge(name, LIMIT).message())
                    : new FileReading.Text(SourceFile.decode(name, bytes));
        }
    }

    String name(Path file) {
        Path place = file.toAbsolutePath().normalize();
        Path shown = place.startsWith(root) ? root.relativize(place) : place;
        return shown.toString().replace(root.getFileSystem().getSeparator(), "/");
    }
}
