package dev.lintainer.cli;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.lintainer.about.About;
import dev.lintainer.report.check.ReportSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Whole reports: `test-fixtures/reports/<case>/` holds a `repository`, the `options` it is checked with, and what each
/// format shows of it, `expected.<format>`. A run with `-Dlintainer.update=true` rewrites what is expected, and fails
/// where that was something else.
class ReportFixturesTest {
    private static final Path REPORTS = Path.of("test-fixtures", "reports");
    private static final String REPOSITORY = "repository";
    private static final String OPTIONS = "options";
    private static final Map<String, String> FORMATS =
            Map.ofEntries(
                    entry("expected.txt", "text"),
                    entry("expected.concise", "concise"),
                    entry("expected.json", "json"),
                    entry("expected.jsonl", "jsonl"),
                    entry("expected.sarif", "sarif"),
                    entry("expected.code-scanning.sarif", "code-scanning"),
                    entry("expected.github", "github"),
                    entry("expected.md", "markdown"),
                    entry("expected.gitlab.json", "gitlab"),
                    entry("expected.junit.xml", "junit"),
                    entry("expected.checkstyle.xml", "checkstyle"),
                    entry("expected.rdjson", "rdjson"),
                    entry("expected.rdjsonl", "rdjsonl"));

    @TestFactory
    Stream<DynamicTest> reports() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : children(REPORTS)) {
            Set<String> names = new TreeSet<>();
            children(folder).forEach(child -> names.add(child.getFileName().toString()));
            tests.add(dynamicTest(folder.getFileName() + ": files", folder.toUri(), () -> checkNames(names)));
            for (String name : names) {
                if (FORMATS.containsKey(name)) {
                    Path expected = folder.resolve(name);
                    tests.add(dynamicTest(folder.getFileName() + ": " + name, expected.toUri(), () -> check(expected)));
                }
            }
        }
        return tests.stream();
    }

    private static void checkNames(Set<String> names) {
        Set<String> others = new TreeSet<>(names);
        assertTrue(others.remove(REPOSITORY), "a repository");
        assertTrue(others.remove(OPTIONS), "options");
        assertTrue(others.removeAll(FORMATS.keySet()), "an expected report");
        assertEquals(Set.of(), others, "files that no test reads");
    }

    private static void check(Path expected) throws IOException {
        Path folder = expected.getParent();
        String format = FORMATS.get(expected.getFileName().toString());
        String options = Files.readString(folder.resolve(OPTIONS)).strip();
        String line = "check " + REPOSITORY + " --format " + format + (options.isEmpty() ? "" : " " + options);
        Run run = Run.of(inMemory(folder.resolve(REPOSITORY)), line.split(" "));
        assertEquals("", run.err());
        String report = run.out().replace("\"" + About.VERSION + "\"", "\"VERSION\"");
        ReportSchemas.check(format, run.out());
        String before = Files.readString(expected);
        if (Boolean.getBoolean("lintainer.update")) {
            Files.writeString(expected, report);
        }
        assertEquals(before, report, "run this test with -Dlintainer.update=true");
        boolean clean = folder.getFileName().toString().equals("clean");
        assertEquals(clean ? 0 : 1, run.code());
    }

    /// The directory that holds a copy of the repository.
    private static Path inMemory(Path repository) throws IOException {
        Path directory = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv");
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(REPOSITORY).resolve(repository.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return directory;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
