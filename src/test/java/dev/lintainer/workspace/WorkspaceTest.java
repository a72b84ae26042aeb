package dev.lintainer.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.text.SourceFile;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkspaceTest {
    static Stream<Configuration> systems() {
        return Stream.of(Configuration.unix(), Configuration.osX(), Configuration.windows());
    }

    @ParameterizedTest
    @MethodSource("systems")
    void listsInOrderWithSlashesAndReads(Configuration system) throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(system)) {
            Path root = repository(files);
            write(root, "b/c/Dockerfile", "FROM a\r\n");
            write(root, ".github/workflows/ci.yml", "on: push");
            write(root, "b/a.txt", "");
            write(root, "b.txt", "\u00e9");
            write(root, ".git/config", "");
            write(root, "node_modules/x/action.yml", "");
            write(root, "b/node_modules/y", "");
            Workspace workspace = Workspace.of(root.resolve("b").resolve(".."));
            FileTree tree = workspace.files();
            assertEquals(
                    List.of(".github/workflows/ci.yml", "b.txt", "b/a.txt", "b/c/Dockerfile"),
                    List.copyOf(tree.files()));
            assertEquals(root, workspace.root());
            assertEquals(List.of("b/node_modules", "node_modules"), workspace.closedDirectories());
            SourceFile dockerfile = tree.read("b/c/Dockerfile").orElseThrow();
            assertEquals("FROM a\r\n", dockerfile.text());
            assertEquals("b/c/Dockerfile", dockerfile.path());
            assertEquals("\u00e9", tree.read("b.txt").orElseThrow().text());
            assertSame(dockerfile, tree.read("b/c/Dockerfile").orElseThrow());
            assertEquals(List.of(), workspace.problems());
        }
    }

    @ParameterizedTest
    @MethodSource("systems")
    void leavesOutWhatGitIgnores(Configuration system) throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(system)) {
            Path root = repository(files);
            write(root, ".gitignore", "*.log\n/out/\n!keep.log\n");
            write(root, ".git/info/exclude", "secret\nkeep.log\n");
            write(root, "sub/.gitignore", "a\n/b/*\n!/b/c\n!*.log\n");
            for (String path :
                    List.of(
                            "x.log",
                            "keep.log",
                            "secret",
                            "out/x",
                            "out/keep.log",
                            "sub/a",
                            "sub/b/c",
                            "sub/b/d",
                            "sub/x.log",
                            "sub/out/y",
                            "sub/d/a")) {
                write(root, path, "");
            }
            assertEquals(
                    List.of(".gitignore", "keep.log", "sub/.gitignore", "sub/b/c", "sub/out/y", "sub/x.log"),
                    List.copyOf(Workspace.of(root).files().files()));
        }
    }

    @Test
    void entersNoRepositoryInside() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = repository(files);
            write(root, "nested/.git/config", "");
            write(root, "nested/Dockerfile", "");
            write(root, "module/.git", "gitdir: ../.git/modules/module");
            write(root, "module/x/Dockerfile", "");
            write(root, "Dockerfile", "");
            Workspace workspace = Workspace.of(root);
            assertEquals(List.of("Dockerfile"), List.copyOf(workspace.files().files()));
            assertEquals(List.of("module", "nested"), workspace.closedDirectories());
        }
    }

    @Test
    void linksAreFollowedInsideOfTheRepositoryOnly() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            linkedRepository(files.getPath("/srv"));
        }
    }

    @Test
    void linksOnARealFileSystem(@TempDir Path directory) throws IOException {
        linkedRepository(directory);
    }

    private static void linkedRepository(Path directory) throws IOException {
        Path root = directory.resolve("repository");
        write(directory, "outside/secret", "s");
        write(root, ".git/config", "");
        write(root, "a/Dockerfile", "FROM a");
        write(root, "b/x", "");
        link(root, "Dockerfile", "a/Dockerfile");
        link(root, "directory", "a");
        link(root, "again", "a");
        link(root, "a/up", "..");
        link(root, "b/self", "self");
        link(root, "broken", "nowhere");
        link(root, "passwords", "../outside/secret");
        link(root, "out", "../outside");
        link(root, "git", ".git");
        link(root, "config", ".git/config");
        Workspace workspace = Workspace.of(root);
        FileTree tree = workspace.files();
        List<String> linked = List.of("again/Dockerfile", "directory/Dockerfile");
        assertEquals(1, linked.stream().filter(tree::isFile).count());
        assertEquals(
                List.of("Dockerfile", "a/Dockerfile", "b/x"),
                tree.files().stream().filter(path -> !linked.contains(path)).toList());
        assertEquals("FROM a", tree.read("Dockerfile").orElseThrow().text());
        assertEquals(List.of(), workspace.problems());
        Files.delete(root.resolve("b").resolve("x"));
        link(root, "b/x", "../../outside/secret");
        assertEquals(Optional.empty(), tree.read("b/x"));
        assertEquals(
                List.of("`b/x` is a link to a place outside of the repository"),
                workspace.problems().stream().map(ReadProblem::message).toList());
    }

    @Test
    void nothingOutsideIsRead() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = repository(files);
            write(root, "../secret", "s");
            write(root, "a/b", "");
            FileTree tree = Workspace.of(root).files();
            String outside = root.resolveSibling("secret").toString();
            for (String path : List.of("../secret", "a/../../secret", outside, "a/../a/b", "a", "", "a//b")) {
                assertEquals(Optional.empty(), tree.read(path));
            }
        }
    }

    @Test
    void largeFilesAreNotRead() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = repository(files);
            String mebibyte = "#".repeat(1024 * 1024);
            write(root, ".github/workflows/fits.yml", mebibyte);
            write(root, ".github/workflows/large.yml", mebibyte + "#");
            write(root, "Dockerfile", mebibyte + "#");
            write(root, "script.sh", mebibyte.repeat(10) + "#");
            Workspace workspace = Workspace.of(root);
            List<String> read =
                    workspace.files().files().stream()
                            .filter(path -> workspace.files().read(path).isPresent())
                            .toList();
            assertEquals(List.of(".github/workflows/fits.yml", "Dockerfile"), read);
            assertEquals(
                    List.of(
                            "`.github/workflows/large.yml` is larger than 1 MiB, so it is not read",
                            "`script.sh` is larger than 10 MiB, so it is not read"),
                    workspace.problems().stream().map(ReadProblem::message).toList());
        }
    }

    @Test
    void whatCannotBeReadIsAProblem() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = repository(files);
            write(root, "a", "");
            Workspace workspace = Workspace.of(root);
            Files.delete(root.resolve("a"));
            assertEquals(Optional.empty(), workspace.files().read("a"));
            assertEquals(Optional.empty(), workspace.files().read("a"));
            assertEquals(
                    List.of(new ReadProblem("a", "cannot read `a`: there is no such file or directory")).toString(),
                    workspace.problems().toString());
            Workspace missing = Workspace.of(root.resolve("b"));
            assertEquals(0, missing.files().files().size());
            assertEquals(
                    "cannot list the directory `.`: there is no such file or directory",
                    missing.problems().getFirst().message());
        }
    }

    @Test
    void aDirectoryThatMayNotBeListed(@TempDir Path directory) throws IOException {
        write(directory, "a/b", "");
        write(directory, "c", "");
        Path closed = directory.resolve("a");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        boolean allowed = Files.isReadable(closed);
        Workspace workspace = Workspace.of(directory);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertEquals(allowed ? List.of("a/b", "c") : List.of("c"), List.copyOf(workspace.files().files()));
        assertEquals(
                allowed ? List.of() : List.of("cannot list the directory `a`: access denied"),
                workspace.problems().stream().map(ReadProblem::message).toList());
    }

    @Test
    void manyFiles() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = repository(files);
            write(root, ".gitignore", "*.pyc\n/build/\n**/tmp/*\n");
            for (int i = 0; i < 200; i++) {
                for (int j = 0; j < 50; j++) {
                    write(root, "d" + i + "/f" + j, "");
                }
            }
            Workspace workspace = assertTimeout(Duration.ofSeconds(10), () -> Workspace.of(root));
            assertEquals(10_001, workspace.files().files().size());
        }
    }

    @Test
    void deepDirectories() throws IOException {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
            Path root = repository(files);
            write(root, "d/".repeat(2_000) + "f", "");
            assertEquals(List.of("d/".repeat(2_000) + "f"), List.copyOf(Workspace.of(root).files().files()));
        }
    }

    private static Path repository(FileSystem files) throws IOException {
        Path root = files.getRootDirectories().iterator().next().resolve("work").resolve("repository");
        Files.createDirectories(root.resolve(".git"));
        return root;
    }

    private static void write(Path root, String path, String text) throws IOException {
        Path file = FileList.resolve(root, path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(UTF_8));
    }

    private static void link(Path root, String path, String target) throws IOException {
        Files.createSymbolicLink(FileList.resolve(root, path), root.getFileSystem().getPath(target));
    }
}
