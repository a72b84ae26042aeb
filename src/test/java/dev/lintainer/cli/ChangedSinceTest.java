package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a change introduced, in repositories of git.
class ChangedSinceTest {
    private static final String CI = ".github/workflows/ci.yml";

    /// Runs an image that nothing builds.
    private static final String FAULTY =
            """
            on: push
            permissions: {}
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                  - run: docker build -t app:1 .
                  - run: docker run --rm app:2 pytest
            """;

    @TempDir Path directory;

    private Path root;
    private Git git;

    @BeforeEach
    void begin() throws IOException, GitAPIException {
        root = Files.createDirectories(directory.resolve("work"));
        git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
        write("Dockerfile", "FROM python:3.12-slim\nUSER 1000\n");
        write(CI, FAULTY);
        commit();
    }

    @AfterEach
    void end() {
        git.close();
    }

    private void write(String path, String text) throws IOException {
        Path place = root.resolve(path);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
    }

    private void commit() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        git.commit().setMessage("a change").setAuthor("a", "a@b").setCommitter("a", "a@b").setSign(false).call();
    }

    private Run check(String revision) {
        return Run.of(root, "check", "--format=concise", "--rule=image/tag-mismatch", "--changed-since", revision, ".");
    }

    private List<String> news(String revision) {
        Run run = check(revision);
        assertEquals("", run.err());
        List<String> places = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            places.add(line.substring(0, line.indexOf(": ")));
        }
        assertEquals(places.isEmpty() ? 0 : 1, run.code());
        return places;
    }

    @Test
    void whatWasThereIsNotReported() throws IOException, GitAPIException {
        assertEquals(List.of(), news("HEAD"));
        write(CI, FAULTY.replace("steps:\n", "steps:\n      # moved\n\n      - run: true\n"));
        assertEquals(List.of(), news("HEAD"));
        commit();
        assertEquals(List.of(), news("HEAD~1"));
        assertEquals(
                "no findings (2 files checked, 1 finding there before)\n",
                Run.of(root, "check", "--rule=image/tag-mismatch", "--changed-since=HEAD~1").out());
        assertTrue(
                Run.of(root, "check", "--rule=image/tag-mismatch", "--changed-since=HEAD~1", "--format=json")
                        .out()
                        .contains("\"unchanged\": 1"),
                "json");
    }

    @Test
    void whatCameIsReported() throws IOException, GitAPIException {
        write(CI, FAULTY + "      - run: docker run --rm app:3 pytest\n");
        assertEquals(List.of(CI + ":10:30"), news("HEAD"));
        commit();
        assertEquals(List.of(CI + ":10:30"), news("HEAD~1"));
        assertEquals(List.of(CI + ":10:30"), news(git.getRepository().resolve("main~1").getName()));
        assertEquals(List.of(), news("main"));
    }

    /// The Dockerfile and the workflow are as they were, the fault is between the files.
    @Test
    void aChangeElsewhereMayIntroduceIt() throws IOException, GitAPIException {
        write("build.sh", "docker build -t app:2 .\n");
        write(CI, FAULTY.replace("docker build -t app:1 .", "./build.sh"));
        commit();
        assertEquals(List.of(), news("HEAD"));
        write("build.sh", "docker build -t app:4 .\n");
        assertEquals(List.of(CI + ":9:30"), news("HEAD"));
    }

    @Test
    void aRenamedFileIsNotNew() throws IOException, GitAPIException {
        Files.move(root.resolve(CI), root.resolve(".github/workflows/other.yml"));
        assertEquals(List.of(), news("HEAD"));
        write(CI, FAULTY);
        assertEquals(List.of(".github/workflows/other.yml:9:30"), news("HEAD"));
    }

    @Test
    void theChangeBeginsWhereBothPart() throws IOException, GitAPIException {
        git.checkout().setCreateBranch(true).setName("feature").call();
        write("README.md", "x\n");
        commit();
        git.checkout().setName("main").call();
        write(CI, FAULTY.replace("app:2", "app:1"));
        commit();
        git.checkout().setName("feature").call();
        assertEquals(List.of(), news("main"));
    }

    @Test
    void aFolderOfTheRepositoryIsLookedAtThere() throws IOException, GitAPIException {
        write("inner/" + CI, FAULTY);
        write("inner/Dockerfile", "FROM scratch\n");
        commit();
        Run run =
                Run.of(root, "check", "--format=concise", "--rule=image/tag-mismatch", "--changed-since=HEAD", "inner");
        assertEquals(new Run(0, "", ""), run);
    }

    @Test
    void linksLeadToWhatTheyDidThen() throws IOException, GitAPIException {
        write("workflows/ci.yml", FAULTY);
        Files.delete(root.resolve(CI));
        Files.createSymbolicLink(root.resolve(CI), Path.of("../../workflows/ci.yml"));
        Files.createSymbolicLink(root.resolve("out.yml"), Path.of("/nowhere/at/all"));
        Files.createSymbolicLink(root.resolve("up.yml"), Path.of("../../../../x"));
        commit();
        assertEquals(List.of(), news("HEAD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere|there is no revision `nowhere`",
                "HEAD~7|there is no revision `HEAD~7`",
                "HEAD^{tree}|`HEAD^{tree}` is no commit that is there",
                "0123456789012345678901234567890123456789|`0123456789012345678901234567890123456789` is no commit that"
                        + " is there",
                "main@{|`main@{` is no name of a revision",
            })
    void whatIsNoRevisionIsTold(String revision, String said) {
        assertEquals(
                new Run(2, "", "lintainer: cannot look at what changed since `" + revision + "`: " + said + "\n"),
                check(revision));
    }

    @Test
    void aShallowCloneIsTold() throws IOException, GitAPIException {
        write("README.md", "x\n");
        commit();
        Files.writeString(root.resolve(".git/shallow"), git.getRepository().resolve("HEAD").getName() + "\n");
        assertEquals(
                "lintainer: cannot look at what changed since `HEAD~1`: there is no revision `HEAD~1`: this clone is"
                        + " shallow; fetch the history, with actions/checkout by `fetch-depth: 0`\n",
                check("HEAD~1").err());
    }

    @Test
    void whatIsNoRepositoryOfGitIsTold() throws IOException {
        Path other = Files.createDirectories(directory.resolve("other/.github/workflows")).getParent().getParent();
        Run run = Run.of(other, "check", "--changed-since", "main");
        assertEquals(2, run.code());
        assertTrue(
                run.err().startsWith("lintainer: cannot look at what changed since `main`: there is no git"),
                run.err());
        Files.writeString(Files.createDirectories(other.resolve(".git")).resolve("config"), "[core\n\0");
        assertEquals(2, Run.of(other, "check", "--changed-since", "main").code());
        Path memory = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv");
        Files.createDirectories(memory.resolve(".git"));
        assertEquals(2, Run.of(memory, "check", "--changed-since", "main").code());
    }

    @Test
    void nothingIsRunAndNothingWritten() throws IOException, GitAPIException {
        Path trap = directory.resolve("sprung");
        String spring = "touch " + trap;
        StoredConfig config = git.getRepository().getConfig();
        config.setString("core", null, "fsmonitor", spring);
        config.setString("core", null, "sshCommand", spring);
        config.setString("core", null, "gitProxy", spring);
        config.setString("core", null, "hooksPath", directory.toString());
        config.setString("filter", "trap", "smudge", spring);
        config.setString("filter", "trap", "clean", spring);
        config.setString("diff", "trap", "textconv", spring);
        config.setString("include", null, "path", "/dev/zero/none");
        config.setString("extensions", null, "partialClone", "origin");
        config.setString("remote", "origin", "url", "ext::" + spring);
        config.save();
        write(".gitattributes", "* filter=trap diff=trap\n");
        List<String> before = listing();
        assertEquals(List.of(), news("HEAD"));
        assertEquals(before, listing());
        assertFalse(Files.exists(trap), "a command of the configuration was run");
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void damagedObjectsAreNoReasonToStop() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(".git/objects"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                file.toFile().setWritable(true);
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        Run run = check("HEAD");
        assertEquals(2, run.code());
        assertEquals(1, run.err().lines().count(), run.err());
    }
}
