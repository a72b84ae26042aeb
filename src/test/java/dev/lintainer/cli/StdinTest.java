package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A file as an editor has it, checked in the repository on disk.
class StdinTest {
    private static final String CI = ".github/workflows/ci.yml";
    private static final String RULE = "image/tag-mismatch";

    private static final String CLEAN =
            """
            on: push
            permissions: {}
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                  - run: docker build -t app:1 .
                  - run: docker run --rm app:1 pytest
            """;

    private static final String FAULTY = CLEAN.replace("--rm app:1", "--rm app:2");

    private static final String FINDING =
            "error: image `app:2` is run, but the one in job `build` is `app:1`; use `app:1` [image/tag-mismatch]\n";

    private static Path repository(Configuration configuration) throws IOException {
        Path root = Jimfs.newFileSystem(configuration).getPath("").toAbsolutePath().resolve("app");
        write(root, CI, CLEAN);
        write(root, "Dockerfile", "FROM python:3.12-slim\nUSER 1000\n");
        Files.createDirectories(root.resolve(".git"));
        return root;
    }

    private static void write(Path root, String path, String text) throws IOException {
        Path file = root;
        for (String name : path.split("/")) {
            file = file.resolve(name);
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Run check(String text, Path directory, String file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", "--stdin", "--stdin-filename", file));
        arguments.addAll(Arrays.asList(more));
        if (Arrays.stream(more).noneMatch(argument -> argument.startsWith("--format"))) {
            arguments.add("--format=concise");
        }
        if (Arrays.stream(more).noneMatch(argument -> argument.startsWith("--rule"))) {
            arguments.add("--rule=" + RULE);
        }
        return Run.reading(text.getBytes(StandardCharsets.UTF_8), directory, arguments.toArray(String[]::new));
    }

    private static void assertRefused(String sentence, Run run) {
        assertEquals(new Run(2, "", "lintainer: " + sentence + "\n"), run);
    }

    static Stream<Path> repositories() throws IOException {
        return Stream.of(repository(Configuration.unix()), repository(Configuration.windows()));
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void standsInForTheFileOnDisk(Path root) throws IOException {
        assertEquals(new Run(1, CI + ":9:30: " + FINDING, ""), check(FAULTY, root, CI));
        Path inside = root.resolve(".github").resolve("workflows");
        assertEquals(new Run(1, "../../" + CI + ":9:30: " + FINDING, ""), check(FAULTY, inside, "ci.yml"));
        String absolute = inside.resolve("ci.yml").toString();
        assertEquals(new Run(1, "app/" + CI + ":9:30: " + FINDING, ""), check(FAULTY, root.getParent(), absolute));
        write(root, CI, FAULTY);
        assertEquals(new Run(0, "", ""), check(CLEAN, root, CI));
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void mayBeNew(Path root) {
        String text = FAULTY.replace("app:", "web:");
        assertEquals(
                new Run(1, ".github/workflows/new.yml:9:30: " + FINDING.replace("app:", "web:"), ""),
                check(text, root, ".github/workflows/new.yml"));
        assertEquals(0, check("FROM scratch\n", root, "new/folder/Dockerfile").code());
    }

    @Test
    void otherFilesAreJudgedByIt() throws IOException {
        Path root = repository(Configuration.unix());
        write(root, ".github/workflows/call.yml", "on: push\njobs: { a: { uses: ./.github/workflows/called.yml } }\n");
        write(root, ".github/workflows/called.yml", CLEAN.replace("on: push", "on: workflow_call"));
        Run all = check(FAULTY, root, ".github/workflows/called.yml", ".github/workflows/call.yml");
        assertEquals(new Run(0, "", ""), all);
        Run both = check(FAULTY, root, ".github/workflows/called.yml", "Dockerfile", ".github/workflows/called.yml");
        assertEquals(
                new Run(1, ".github/workflows/called.yml:9:30: " + FINDING.replace("`build`", "`a / build`"), ""),
                both);
    }

    /// An editor's file in the pipeline need not have a name that tells its kind.
    @Test
    void mayBeAnyFileOfThePipeline() throws IOException {
        Path root = repository(Configuration.unix());
        write(root, CI, CLEAN.replace("docker build -t app:1 .", "docker build -f ci.image -t app:1 ."));
        Run run =
                check("FROM python:3.12-slim\nRUN foo\nFRMO x\n", root, "ci.image", "--rule=syntax/invalid-dockerfile");
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().startsWith("ci.image:3:1: error: "), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "concise", "json", "github"})
    void isShownAsAFileIs(String format) throws IOException {
        Path root = repository(Configuration.unix());
        Run buffer = check(FAULTY, root, CI, "--format=" + format);
        write(root, CI, FAULTY);
        assertEquals(Run.of(root, "check", "--format", format, "--rule=" + RULE, CI), buffer);
        assertEquals(1, buffer.code());
    }

    @Test
    void isReadAsAFileIs() throws IOException {
        Path root = repository(Configuration.unix());
        for (String text : new String[] {"", "\uFEFF" + FAULTY, FAULTY.replace("\n", "\r\n"), "\0\u0001", "a: *b"}) {
            Run buffer = check(text, root, CI, "--rule=syntax/invalid-workflow");
            write(root, CI, text);
            assertEquals(Run.of(root, "check", "--format=concise", "--rule=syntax/invalid-workflow", CI), buffer, text);
        }
        byte[] malformed = {'o', 'n', ':', (byte) 0xFF, '\n'};
        Run buffer = Run.reading(malformed, root, "check", "--stdin", "--stdin-filename", CI);
        Files.write(root.resolve(CI), malformed);
        assertEquals(Run.of(root, "check", CI), buffer);
    }

    @Test
    void configurationAndBaselineCount() throws IOException {
        Path root = repository(Configuration.unix());
        write(root, CI, FAULTY);
        assertEquals(0, Run.of(root, "baseline", "--rule", RULE).code());
        Run known = check("# more\n" + FAULTY, root, CI, "--baseline", ".lintainer-baseline.json");
        assertEquals(new Run(0, "", ""), known);
        Run severe = check(FAULTY, root, CI, "--severity=error", "--no-baseline");
        assertEquals(1, severe.code());
        write(root, ".lintainer.yml", "files: { exclude: [.github/] }\n");
        Run left = check(FAULTY, root, CI);
        assertEquals(
                new Run(
                        0,
                        "",
                        "lintainer: nothing to check in `" + CI + "`: the configuration leaves out what is there\n"),
                left);
    }

    @Test
    void oneOptionNeedsTheOther() throws IOException {
        Path root = repository(Configuration.unix());
        assertRefused(
                "`--stdin` needs `--stdin-filename FILE`, which says what file it is",
                Run.reading(new byte[0], root, "check", "--stdin"));
        assertRefused(
                "`--stdin-filename` is of no use without `--stdin`",
                Run.reading(new byte[0], root, "check", "--stdin-filename", CI));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    notes.md                   | none of them uses it
                    Makefile                   | none of them uses it
                    node_modules/a/Dockerfile  | git ignores it
                    out/Dockerfile             | git ignores it
                    .git/Dockerfile            | git ignores it
                    """)
    void whatNothingReadsIsRefused(String file, String why) throws IOException {
        Path root = repository(Configuration.unix());
        write(root, ".gitignore", "out/\n");
        Run run = check("FROM x\n", root, file);
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("lintainer: `" + file + "` is nothing that is checked: "), run.err());
        assertTrue(run.err().contains(why), run.err());
    }

    @Test
    void whereItLiesHasToBeKnown() throws IOException {
        Path root = repository(Configuration.unix());
        assertRefused(
                "`../Dockerfile` lies in no repository: there is no `.git` or `.github` in a directory above it",
                check("FROM x\n", root, "../Dockerfile"));
        assertRefused(
                "`.github` is a directory; `--stdin-filename` takes the name of a file", check("", root, ".github"));
        assertRefused("`` is a directory; `--stdin-filename` takes the name of a file", check("", root, ""));
        assertRefused("`a\0b` is no name of a file", check("", root, "a\0b"));
        write(root.getParent(), "other/.git/config", "");
        assertRefused(
                "`Dockerfile` lies in none of the repositories that are checked",
                check("FROM x\n", root, "Dockerfile", "../other"));
    }

    @Test
    void moreThanIsReadOfAFileIsRefused() throws IOException {
        Path root = repository(Configuration.unix());
        String large = "#".repeat(1024 * 1024) + "\n";
        assertRefused("`" + CI + "` is larger than 1 MiB, so it is not read", check(large, root, CI));
        assertEquals(0, check("FROM scratch\n" + large, root, "Dockerfile").code());
    }

    @Test
    void aLinkOutOfTheRepositoryIsNotFollowed() throws IOException {
        Path root = repository(Configuration.unix());
        write(root.getParent(), "secret/Dockerfile", "FROM x\n");
        Files.createSymbolicLink(root.resolve("Containerfile"), root.resolveSibling("secret").resolve("Dockerfile"));
        Files.createSymbolicLink(root.resolve("linked"), root.resolveSibling("secret"));
        assertEquals(2, check("FROM x\n", root, "Containerfile").code());
        assertEquals(2, check("FROM x\n", root, "linked/Dockerfile").code());
        assertEquals(2, check("FROM x\n", root, "linked/new/Dockerfile").code());
    }
}
