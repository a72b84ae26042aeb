package dev.lintainer.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The runtime image that `package` leaves in `target/runtime`.
class RuntimeIT {
    private static final Path PIPELINES = Path.of("test-fixtures/pipelines").toAbsolutePath();
    private static final String LINTAINER = Path.of("target/runtime/bin/lintainer").toAbsolutePath().toString();

    @Test
    void findsWhatIsWrong() throws Exception {
        Execution run = Execution.of(PIPELINES.resolve("as-written"), LINTAINER, "check", "--format", "concise");
        assertEquals(1, run.status(), run.err());
        assertTrue(run.out().contains("image/tag-mismatch"), run.out());
    }

    /// The image holds these classes with much of them rewritten.
    @Test
    void saysWhatTheClassesSayAsTheyWereCompiled() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        for (String format : List.of("text", "json", "sarif", "html")) {
            List<String> words = List.of("check", "--profile", "strict", "--format", format);
            List<String> compiled = new ArrayList<>(List.of(java, "-cp", classPath, "dev.lintainer.cli.Main"));
            compiled.addAll(words);
            List<String> packaged = new ArrayList<>(List.of(LINTAINER));
            packaged.addAll(words);
            assertEquals(findings(compiled), findings(packaged), format);
        }
    }

    private static Execution findings(List<String> command) throws Exception {
        return Execution.of(PIPELINES.resolve("as-written"), Map.of(), command);
    }

    /// Anything else costs a start more than the whole class is worth: what is read, made or verified first.
    @Test
    void aCheckLoadsClassesOfTheCacheAloneAndReadsNoDataFile() throws Exception {
        Map<String, String> logging = Map.of("LINTAINER_JAVA_OPTS", "-Xlog:class+load:stderr");
        Execution run = Execution.of(PIPELINES.resolve("as-written"), logging, List.of(LINTAINER, "check"));
        assertEquals(1, run.status(), run.err());
        List<String> classes = run.err().lines().filter(line -> line.contains("source: ")).toList();
        assertTrue(classes.stream().anyMatch(line -> line.contains("dev.lintainer.table.Prepared ")), run.err());
        assertEquals(List.of(), classes.stream().filter(line -> !line.contains("shared objects file")).toList());
        Execution others = Execution.of(PIPELINES, logging, List.of(LINTAINER, "--version"));
        assertEquals(
                List.of(),
                others.err().lines().filter(line -> line.contains("source: ") && !line.contains("shared")).toList());
    }

    @Test
    void passesWhatIsRight() throws Exception {
        Execution run = Execution.of(PIPELINES.resolve("target"), LINTAINER, "check");
        assertEquals(0, run.status(), run.out() + run.err());
        assertEquals("", run.err());
    }
}
