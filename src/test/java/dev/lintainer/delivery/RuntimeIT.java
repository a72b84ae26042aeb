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

    @Test
    void passesWhatIsRight() throws Exception {
        Execution run = Execution.of(PIPELINES.resolve("target"), LINTAINER, "check");
        assertEquals(0, run.status(), run.out() + run.err());
        assertEquals("", run.err());
    }
}
