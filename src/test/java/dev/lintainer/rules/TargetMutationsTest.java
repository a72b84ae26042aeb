package dev.lintainer.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Severity;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pipeline that the work order asks for, with one thing wrong at a time: the rule whose concern it is finds it,
/// and no other rule calls anything an error.
class TargetMutationsTest {
    private static final Path MUTATIONS = Path.of("test-fixtures", "pipelines", "target.mutations");

    private static final Map<String, String> TARGET = PipelineFixturesTest.texts("target");

    static List<Mutation> mutations() {
        return Mutation.read(MUTATIONS);
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void isFoundByItsRule(Mutation mutation) {
        Set<String> errors = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (Verdict.Reported reported : PipelineFixturesTest.reported(mutation.applied(TARGET))) {
            String rule = reported.finding().rule().toString();
            all.add(rule);
            if (reported.severity() == Severity.ERROR) {
                errors.add(rule);
            }
        }
        assertTrue(all.contains(mutation.rule()), () -> mutation.title() + " is found by " + all);
        errors.remove(mutation.rule());
        assertEquals(Set.of(), errors, mutation::title);
    }

    @Test
    void thereAreManyAndNoTwoAreTheSame() {
        List<Mutation> all = mutations();
        assertTrue(all.size() >= 60, () -> "only " + all.size());
        Set<Map<String, String>> changed = new HashSet<>();
        all.forEach(mutation -> assertTrue(changed.add(mutation.applied(TARGET)), mutation::title));
    }
}
