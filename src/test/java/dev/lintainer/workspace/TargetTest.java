package dev.lintainer.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    private static final List<String> FILES =
            List.of(
                    "/repo/.git/config",
                    "/repo/.github/workflows/ci.yml",
                    "/repo/src/a/Dockerfile",
                    "/repo/inner/.github/workflows/ci.yml",
                    "/repo/inner/b/Dockerfile",
                    "/worktree/.git",
                    "/worktree/c",
                    "/exported/.github/workflows/ci.yml",
                    "/plain/d/Dockerfile");

    @ParameterizedTest
    @CsvSource({
        "/repo, /repo, ",
        "/repo/, /repo, ",
        "/repo/src/.., /repo, ",
        "/repo/src, /repo, src",
        "/repo/src/a, /repo, src/a",
        "/repo/src/a/Dockerfile, /repo, src/a/Dockerfile",
        "/repo/.github, /repo, .github",
        "/repo/.github/workflows/ci.yml, /repo, .github/workflows/ci.yml",
        "/repo/inner, /repo/inner, ",
        "/repo/inner/b, /repo/inner, b",
        "/repo/inner/b/Dockerfile, /repo/inner, b/Dockerfile",
        "/worktree/c, /worktree, c",
        "/exported, /exported, ",
        "/exported/.github/workflows, /exported, .github/workflows",
        "/plain, /plain, ",
        "/plain/d, /plain/d, ",
        "/plain/d/Dockerfile, /plain/d, Dockerfile",
        "., /repo, src",
        "a/Dockerfile, /repo, src/a/Dockerfile",
        "../inner/b, /repo/inner, b",
    })
    void targets(String argument, String root, String focus) throws IOException {
        Configuration unix = Configuration.unix().toBuilder().setWorkingDirectory("/repo/src").build();
        try (FileSystem files = Jimfs.newFileSystem(unix)) {
            for (String path : FILES) {
                Files.createDirectories(files.getPath(path).getParent());
                Files.createFile(files.getPath(path));
            }
            Target target = Target.of(files.getPath(argument)).orElseThrow();
            assertEquals(root, target.root().toString());
            assertEquals(Optional.ofNullable(focus), target.focus());
        }
    }

    @ParameterizedTest
    @CsvSource({"C:\\repo\\src\\Dockerfile, src/Dockerfile", "C:\\repo\\src, src", "C:\\repo, "})
    void onWindows(String argument, String focus) throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.windows())) {
            Path root = files.getPath("C:\\repo");
            Files.createDirectories(root.resolve(".git"));
            Files.createDirectories(root.resolve("src"));
            Files.createFile(root.resolve("src").resolve("Dockerfile"));
            Target target = Target.of(files.getPath(argument)).orElseThrow();
            assertEquals(root, target.root());
            assertEquals(Optional.ofNullable(focus), target.focus());
        }
    }

    @ParameterizedTest
    @CsvSource({"/missing", "/repo/missing", "missing"})
    void nothingThere(String argument) throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            assertEquals(Optional.empty(), Target.of(files.getPath(argument)));
        }
    }

    @Test
    void theRootOfAFileSystem() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            Target target = Target.of(files.getPath("/")).orElseThrow();
            assertEquals(files.getPath("/"), target.root());
            assertEquals(Optional.empty(), target.focus());
        }
    }
}
