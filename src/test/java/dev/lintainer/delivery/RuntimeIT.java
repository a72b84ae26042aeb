package dev.lintainer.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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

    @Test
    void passesWhatIsRight() throws Exception {
        Execution run = Execution.of(PIPELINES.resolve("target"), LINTAINER, "check");
        assertEquals(0, run.status(), run.out() + run.err());
        assertEquals("", run.err());
    }
}
