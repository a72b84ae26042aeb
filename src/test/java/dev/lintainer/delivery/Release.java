package dev.lintainer.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The release archive that `package` made, the only one in `target`.
record Release(Path archive) {
    static Release built() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target").toAbsolutePath())) {
            List<Path> archives = files.filter(file -> file.toString().endsWith(".tar.gz")).toList();
            assertEquals(1, archives.size(), archives.toString());
            return new Release(archives.getFirst());
        }
    }

    Path checksum() {
        return archive.resolveSibling(archive.getFileName() + ".sha256");
    }

    String version() {
        return archive.getFileName().toString().split("-")[1];
    }

    /// The folder that the archive holds, below this one.
    Path unpack(Path directory) throws Exception {
        Execution tar = Execution.of(directory, "tar", "-xzf", archive.toString());
        assertEquals(new Execution(0, "", ""), tar);
        return directory.resolve("lintainer-" + version());
    }
}
