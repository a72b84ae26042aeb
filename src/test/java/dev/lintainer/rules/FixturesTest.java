package dev.lintainer.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.MarkedFiles;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.repository.FileTree;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Runs the repositories under `test-fixtures/`, see [Fixture].
class FixturesTest {
    /// Guards against a test that sees no repositories and is content.
    private static final int FIXTURES_AT_LEAST = 3;

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.all().stream()
                .map(fixture ->
                        dynamicTest(fixture.folder().toString(), fixture.folder().toUri(), () -> check(fixture)));
    }

    @Test
    void thereAreSome() {
        assertTrue(Fixture.all().size() >= FIXTURES_AT_LEAST);
    }

    private static void check(Fixture fixture) throws IOException {
        MarkedFiles marked = new MarkedFiles(fixture.files());
        List<Finding> findings =
                Analysis.run(RepositoryReader.read(FileTree.of(marked.texts())), fixture.settings()).reported().stream()
                        .map(Verdict.Reported::finding)
                        .toList();
        List<String> differences = marked.differences(findings);
        if (!differences.isEmpty()) {
            fail(String.join("\n", differences));
        }
    }
}
