package dev.lintainer.pipeline.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReferencesTest {
    @ParameterizedTest
    @CsvSource({
        "${{ matrix.python-version }}, matrix python-version",
        "${{matrix.config.python}}, matrix config",
        "${{ inputs.python || github.event.inputs.version }}, inputs python; inputs version",
        "python:${{ env.PY }}-$VARIANT, env PY; env VARIANT",
        "${PY:-3.12}, env PY",
        "${{ needs.a.outputs.b }}, ''",
        "3.12, ''",
        "$, ''",
        "${, ''",
        "${{ matrix.a, matrix a",
        "$$A, env A",
    })
    void findsWhatATextIsMadeOf(String text, String expected) {
        assertEquals(expected, shown(text));
    }

    @Test
    void longTextIsReadOnce() {
        assertEquals(100_000, TextReferences.in("$A".repeat(100_000)).size());
        assertEquals(List.of(), TextReferences.in("${{".repeat(100_000)));
    }

    private static String shown(String text) {
        return String.join(
                "; ",
                TextReferences.in(text).stream()
                        .map(reference -> reference.context() + " " + reference.name())
                        .toList());
    }
}
