package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Several repositories in one run.
class ManyRepositoriesTest {
    private static final int MANY = 40;

    private final Path directory = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv");

    private void write(String path, String text) throws IOException {
        Path place = directory.resolve(path);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
    }

    private void faulty(String repository) throws IOException {
        write(repository + "/.github/workflows/ci.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps: nothing\n");
    }

    private void clean(String repository) throws IOException {
        write(
                repository + "/.github/workflows/ci.yml",
                "on: push\npermissions: {}\njobs: {a: {runs-on: x, steps: [run: ls]}}\n");
    }

    private Run check(String... arguments) {
        List<String> line = new ArrayList<>(List.of("check", "--rule", "schema/invalid-workflow"));
        line.addAll(List.of(arguments));
        return Run.of(directory, line.toArray(String[]::new));
    }

    @Test
    void eachHasALineAndAllTogetherOne() throws IOException {
        faulty("a");
        clean("b");
        Run run = check("a", "b");
        assertEquals(1, run.code());
        List<String> lines = run.out().lines().filter(line -> line.contains("checked")).toList();
        assertEquals(
                List.of(
                        "a: 1 error in 1 file (1 file checked)",
                        "b: no findings (1 file checked)",
                        "2 repositories: 1 error in 1 file (2 files checked)"),
                lines);
        assertEquals(
                lines,
                check("a", "b", "--format=github").out().lines().filter(line -> line.contains("checked")).toList());
    }

    @Test
    void theOrderIsThatOfTheCommandLine() throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            names.add("r" + (i * 7 % MANY));
            faulty(names.getLast());
        }
        String[] arguments = names.toArray(String[]::new);
        List<String> told = new ArrayList<>();
        for (String line : Run.of(directory, with("--format=concise", arguments)).out().lines().toList()) {
            told.add(line.substring(0, line.indexOf('/')));
        }
        assertEquals(names, told);
        String json = Run.of(directory, with("--format=json", arguments)).out();
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("schemas/report.schema.json")))
                        .validate(json, InputFormat.JSON));
        assertEquals(MANY, json.split("\"rule\"", -1).length - 1);
        assertEquals(Run.of(directory, with("--format=json", arguments)).out(), json);
    }

    private static String[] with(String format, String... paths) {
        List<String> line = new ArrayList<>(List.of("check", "--rule", "schema/invalid-workflow", format));
        line.addAll(List.of(paths));
        return line.toArray(String[]::new);
    }

    @Test
    void oneThatCannotBeJudgedDoesNotStopTheOthers() throws IOException {
        faulty("a");
        clean("b");
        write("b/known.json", "{");
        write("c/README.md", "");
        write("a/known.json", "{\"version\": 1, \"findings\": []}");
        Run run = check("a", "b", "nowhere", "--baseline", "known.json");
        assertEquals(2, run.code());
        assertTrue(run.out().contains("a: 1 error in 1 file (1 file checked)"), run.out());
        assertEquals(
                List.of(
                        "lintainer: there is no file or directory `nowhere`",
                        "lintainer: `b`: cannot use the baseline b/known.json:1:1: `{` is not closed; close it with"
                                + " `}`"),
                run.err().lines().toList());
    }

    @Test
    void checkoutsAreFoundBelowAFolder() throws IOException {
        faulty("all/a");
        clean("all/deep/er/b");
        faulty("all/deep/er/b/vendor/not-one");
        Files.createDirectories(directory.resolve("all/deep/er/b/module/.git"));
        faulty("all/deep/er/b/module");
        faulty("all/node_modules/x");
        Files.createDirectories(directory.resolve("all/c/.git"));
        write("all/c/Dockerfile", "FROM x\n");
        Files.createSymbolicLink(directory.resolve("all/link"), directory.resolve("all"));
        Run run = check("--recursive", "all");
        assertEquals(
                List.of("all/a", "all/c", "all/deep/er/b", "all/deep/er/b/module", "4 repositories"),
                run.out()
                        .lines()
                        .filter(line -> line.contains(" checked"))
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .toList());
        assertEquals(1, run.code());
        assertEquals("", run.err());
    }

    @Test
    void aFolderWithoutCheckoutsIsTold() throws IOException {
        write("empty/README.md", "");
        assertEquals(
                new Run(
                        2,
                        "",
                        "lintainer: there is no repository below `empty`: no directory with `.git` or `.github`\n"),
                check("--recursive", "empty"));
        assertEquals(new Run(2, "", "lintainer: there is no directory `nowhere`\n"), check("--recursive", "nowhere"));
    }
}
