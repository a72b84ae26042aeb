package dev.lintainer.document.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.ConformanceCase;
import dev.lintainer.syntax.dockerfile.ConformanceCase.Verdict;
import dev.lintainer.syntax.dockerfile.DockerfileParser;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Parser, stages and a build without arguments together reject what BuildKit rejects, and nothing else.
class DockerfileConformanceTest {
    /// What the file alone does not decide: `check=error=true` turns warnings into errors.
    private static final Set<String> DECIDED_ELSEWHERE = Set.of("check-error");

    static List<ConformanceCase> cases() {
        return ConformanceCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void verdictIsBuildKits(ConformanceCase each) {
        List<SyntaxProblem> problems = problems(each.text());
        boolean rejected = each.verdict() != Verdict.ACCEPTED && !DECIDED_ELSEWHERE.contains(each.name());
        assertEquals(rejected, !problems.isEmpty(), problems::toString);
    }

    @Test
    void rejectsAsManyAsBuildKit() {
        long rejected = cases().stream().filter(each -> !problems(each.text()).isEmpty()).count();
        assertEquals(68 - DECIDED_ELSEWHERE.size(), rejected);
    }

    private static List<SyntaxProblem> problems(String text) {
        Dockerfile dockerfile = DockerfileReader.read(DockerfileParser.parse(SourceFile.of("Dockerfile", text)));
        List<SyntaxProblem> problems = new ArrayList<>(dockerfile.problems());
        TargetResolver.resolve(dockerfile, Optional.empty(), BuildArguments.none())
                .ifPresent(facts -> problems.addAll(facts.problems()));
        return problems;
    }
}
