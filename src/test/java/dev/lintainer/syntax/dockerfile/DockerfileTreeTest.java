package dev.lintainer.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lintainer.syntax.dockerfile.ConformanceCase.Verdict;
import dev.lintainer.text.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our tree is BuildKit's tree, wherever BuildKit has one.
class DockerfileTreeTest {
    static List<ConformanceCase> cases() {
        return ConformanceCase.all();
    }

    @Test
    void theFactsAreComplete() {
        assertEquals(192, cases().size());
        assertEquals(180, cases().stream().filter(each -> each.tree().isPresent()).count());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void treeIsBuildKits(ConformanceCase each) {
        var parsed = DockerfileParser.parse(SourceFile.of("Dockerfile", each.text()));
        each.tree().ifPresent(tree -> assertEquals(tree, TreePrinter.print(parsed.value())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rejectsWhatTheFirstTwoLayersReject(ConformanceCase each) {
        var parsed = DockerfileParser.parse(SourceFile.of("Dockerfile", each.text()));
        switch (each.verdict()) {
            case ACCEPTED -> assertEquals(List.of(), parsed.problems());
            case REJECTED_BY_TREE -> assertFalse(parsed.isClean());
            // An instruction before the first FROM is for those to find who know stages.
            case REJECTED_BY_INSTRUCTION ->
                    assertEquals(
                            each.name().endsWith("-before-from"), parsed.isClean(), () -> parsed.problems().toString());
            case REJECTED_BY_BUILD -> {}
        }
        assertEquals(each.verdict() == Verdict.REJECTED_BY_TREE, each.tree().isEmpty());
    }
}
