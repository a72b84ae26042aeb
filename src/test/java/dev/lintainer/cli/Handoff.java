package dev.lintainer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;

/// The repository that editors are tried on: images, artifacts, stages, services, scripts and calls that lead from file
/// to file.
record Handoff(Path root) {
    private static final Path ORIGINAL = Path.of("src", "test", "resources", "fixtures", "lsp");

    static final String CI = ".github/workflows/ci.yml";
    static final String PUBLISH = ".github/workflows/publish.yml";
    static final String ACTION = ".github/actions/load/action.yml";
    static final String DOCKERFILE = "docker/Dockerfile.ci";
    static final String COMPOSE = "compose.ci.yml";

    static Handoff in(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : files.toList()) {
                Path place = root.resolve(ORIGINAL.relativize(file).toString());
                if (Files.isRegularFile(file)) {
                    Files.createDirectories(place.getParent());
                    Files.copy(file, place);
                }
            }
        }
        Files.createDirectories(root.resolve(".git"));
        return new Handoff(root);
    }

    String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    /// Opens a file as it is on disk.
    void open(String path, Editor editor) throws IOException {
        editor.open(path, text(path));
    }

    /// The place of the first character of a text.
    Position place(String path, String wanted) throws IOException {
        return place(path, wanted, 1);
    }

    /// @param count which of several
    Position place(String path, String wanted, int count) throws IOException {
        String text = text(path);
        int at = -1;
        for (int i = 0; i < count; i++) {
            at = text.indexOf(wanted, at + 1);
            if (at < 0) {
                throw new AssertionError(path + " has no " + wanted);
            }
        }
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(line, at - before.lastIndexOf('\n') - 1);
    }
}
