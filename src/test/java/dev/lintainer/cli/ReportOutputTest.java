package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several reports of one run, and what makes it fail.
class ReportOutputTest {
    private static final String WARNING = ".github/workflows/ci.yml:2:1: warning: ";

    private FileSystem fileSystem;
    private Path repository;

    @BeforeEach
    void makeRepository() throws IOException {
        fileSystem = Jimfs.newFileSystem(Configuration.unix());
        repository = Files.createDirectories(fileSystem.getPath("/repository"));
        Files.createDirectories(repository.resolve(".git"));
        Path workflow = repository.resolve(".github/workflows/ci.yml");
        Files.createDirectories(workflow.getParent());
        Files.writeString(
                workflow,
                """
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-20.04
                    steps:
                      - run: echo
                """);
    }

    @AfterEach
    void close() throws IOException {
        fileSystem.close();
    }

    private Run check(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "check";
        arguments[1] = "--rule";
        arguments[2] = "workflow/permissions-missing";
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Run.of(repository, arguments);
    }

    private String written(String name) throws IOException {
        return Files.readString(repository.resolve(name));
    }

    @Test
    void severalReportsOfOneRunAreThoseOfSeveralRuns() throws IOException {
        Run run = check("--output", "json=out/deep/lintainer.json", "--output", "concise", "--output", "text=all.txt");
        assertEquals(1, run.code());
        assertEquals(check("--format", "concise").out(), run.out());
        assertEquals(check("--format", "json").out(), written("out/deep/lintainer.json"));
        assertEquals(check().out(), written("all.txt"));
    }

    @Test
    void aFormatIsTheReportOnStandardOutput() throws IOException {
        Run run = check("--format", "concise", "--output", "json=lintainer.json");
        assertEquals(check("--output", "concise=-").out(), run.out());
        assertTrue(written("lintainer.json").contains("workflow/permissions-missing"));
    }

    @Test
    void nothingIsPrintedWhereOnlyFilesAreAskedFor() {
        assertEquals("", check("--output", "json=lintainer.json").out());
    }

    @Test
    void aFileIsWrittenAnewAndInPlainText() throws IOException {
        Files.writeString(repository.resolve("report.txt"), "x".repeat(100_000));
        check("--output", "text=report.txt", "--color", "auto");
        assertEquals(check().out(), written("report.txt"));
    }

    @Test
    void placesThatCannotTakeAReportAreNamed() throws IOException {
        Files.createDirectories(repository.resolve("folder"));
        Files.createSymbolicLink(repository.resolve("link"), fileSystem.getPath("/elsewhere"));
        Files.writeString(repository.resolve("file"), "");
        assertRefused("cannot write the report `folder`: there is a directory of that name", "text=folder");
        assertRefused("cannot write the report `link`: it is a link", "text=link");
        assertRefused("cannot write the report `file/report`: ", "text=file/report");
        assertRefused("`--output text=` names no file; leave out the `=` for standard output", "text=");
        assertRefused("unknown value of `--output`: `jsn`; did you mean `json`?", "jsn=lintainer.json");
        assertFalse(Files.exists(fileSystem.getPath("/elsewhere")));
    }

    private void assertRefused(String sentence, String output) {
        Run run = check("--output", output);
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().startsWith("lintainer: " + sentence), run.err());
    }

    @Test
    void twoReportsDoNotShareAPlace() {
        assertEquals(
                "lintainer: two reports are to go to standard output; give another one a file of its own: `--output"
                        + " FORMAT=FILE`\n",
                check("--format", "text", "--output", "json").err());
        assertEquals(2, check("--output", "text=x", "--output", "json=x").code());
    }

    @Test
    void noFileIsMadeWhereNothingCanBeJudged() {
        Run run = check("--output", "json=lintainer.json", "nowhere");
        assertEquals(2, run.code());
        assertFalse(Files.exists(repository.resolve("lintainer.json")));
    }

    @Test
    void whatFailsARunNeedNotBeAllThatIsShown() {
        for (String threshold : new String[] {"error", "never"}) {
            Run run = check("--fail-on", threshold, "--format", "concise");
            assertEquals(0, run.code());
            assertTrue(run.out().startsWith(WARNING), run.out());
        }
        assertEquals(1, check("--fail-on", "warning").code());
        assertEquals(1, check("--fail-on", "info").code());
        assertEquals(0, check("--fail-on", "info", "--severity", "error").code());
        assertTrue(check("--fail-on", "nevr").err().contains("did you mean `never`?"));
    }

    private String seenFrom(String variable, String place, String format) throws IOException {
        Path below = Files.createDirectories(repository.resolve("below"));
        String[] line = ("check .. --rule workflow/permissions-missing --format " + format).split(" ");
        Run run = Run.of(below, Map.of(variable, place), Run.Screen.FILE, line);
        assertEquals(1, run.code(), run.err());
        return run.out();
    }

    @Test
    void pathsAreToldFromWhereTheirReadersLook() throws IOException {
        for (String format : List.of("sarif", "code-scanning", "github", "markdown", "rdjson", "rdjsonl")) {
            String report = seenFrom("GITHUB_WORKSPACE", "/", format);
            assertTrue(report.contains("repository/.github/workflows/ci.yml"), report);
        }
        String gitlab = seenFrom("CI_PROJECT_DIR", "/repository", "gitlab");
        assertTrue(gitlab.contains("\"path\": \".github/workflows/ci.yml\""), gitlab);
        for (String format : List.of("text", "concise", "json", "jsonl", "junit", "checkstyle")) {
            String report = seenFrom("GITHUB_WORKSPACE", "/", format);
            assertTrue(report.contains("../.github/workflows/ci.yml"), report);
        }
    }

    @Test
    void codeScanningIsNotToldWhatItWouldShowAsOpen() throws IOException {
        Path workflow = repository.resolve(".github/workflows/ci.yml");
        Files.writeString(
                workflow,
                "# lintainer: ignore-file[workflow/permissions-missing] not ours\n" + Files.readString(workflow));
        assertTrue(check("--format", "sarif").out().contains("\"suppressions\""));
        assertFalse(check("--format", "code-scanning").out().contains("\"ruleIndex\""));
        Run workflowRun =
                Run.of(
                        repository,
                        Map.of("GITHUB_ACTIONS", "true"),
                        Run.Screen.FILE,
                        "check --rule workflow/permissions-missing --format sarif".split(" "));
        assertEquals(check("--format", "code-scanning").out(), workflowRun.out());
    }

    @Test
    void rulesOfUsersAreDescribedByTheirCards() {
        String log = Run.of(repository, "check", "--pack", "job-timeout", "--format", "sarif").out();
        int rule = log.indexOf("\"id\": \"pack/job-without-timeout\"");
        assertTrue(
                log.substring(rule, log.indexOf("\"defaultConfiguration\"", rule)).contains("A job that hangs"), log);
    }
}
