package dev.lintainer.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the pipeline makes of small repositories; the cases lie beside this class.
class PipelineCasesTest {
    static Stream<PipelineCase> cases() {
        return Stream.of(
                        "scripts.cases",
                        "workflows.cases",
                        "artifacts.cases",
                        "images.cases",
                        "make.cases",
                        "compose.cases",
                        "containers.cases",
                        "bake.cases",
                        "files.cases",
                        "tasks.cases",
                        "silent.cases",
                        "values.cases")
                .map(PipelineCase::read)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void says(PipelineCase one) {
        PipelineText text = new PipelineText(one.files());
        Map<String, String> actual = new LinkedHashMap<>(one.expected());
        actual.replaceAll((what, _) -> text.describe(what));
        assertEquals(one.expected(), actual);
    }
}
