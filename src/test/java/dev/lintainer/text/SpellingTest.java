package dev.lintainer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> NAMES =
            List.of("ignore", "ignore-file", "runs-on", "needs", "if", "artifact/never-uploaded");

    @ParameterizedTest
    @CsvSource({
        "ignroe, ignore",
        "ignor, ignore",
        "IGNORE, ignore",
        "run-on, runs-on",
        "runs_on, runs-on",
        "need, needs",
        "nedes, needs",
        "artifacts/never-uploaded, artifact/never-uploaded",
    })
    void nearest(String word, String name) {
        assertEquals(Optional.of(name), Spelling.nearest(word, NAMES));
    }

    @ParameterizedTest
    @CsvSource({"x", "''", "steps", "nets", "neat", "of course not", "uploaded"})
    void nothingNear(String word) {
        assertEquals(Optional.empty(), Spelling.nearest(word, NAMES));
    }

    @Test
    void theFirstOfEquallyNear() {
        assertEquals(Optional.of("cat"), Spelling.nearest("bat", List.of("cat", "hat")));
    }
}
