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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Parser, stages and a build without arguments together reject what BuildKit rejects, and nothing else.
class DockerfileConformanceTest {
    static List<ConformanceCase> cases() {
        return ConformanceCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void verdictIsBuildKits(ConformanceCase each) {
        List<SyntaxProblem> problems = problems(each.text());
        boolean rejected = each.verdict() != Verdict.ACCEPTED;
        assertEquals(rejected, !problems.isEmpty(), problems::toString);
    }

    @Test
    void rejectsAsManyAsBuildKit() {
        long rejected = cases().stream().filter(each -> !problems(each.text()).isEmpty()).count();
        assertEquals(68, rejected);
    }

    /// What BuildKit cannot read, it does not check.
    static List<ConformanceCase> checkedCases() {
        return cases().stream()
                .filter(each -> each.verdict() == Verdict.ACCEPTED || each.verdict() == Verdict.REJECTED_BY_BUILD)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("checkedCases")
    void warningsAreBuildKits(ConformanceCase each) {
        Dockerfile dockerfile = read(each.text());
        List<String> warnings =
                TargetResolver.resolve(dockerfile, Optional.empty(), BuildArguments.none()).stream()
                        .flatMap(target -> BuildChecks.of(dockerfile, target).stream())
                        .map(warning -> line(dockerfile, warning) + ":" + warning.check().title())
                        .sorted()
                        .toList();
        assertEquals(each.warnings(), warnings);
    }

    private static int line(Dockerfile dockerfile, CheckWarning warning) {
        return dockerfile.source().positionAt(warning.reportedAt()).line();
    }

    private static Dockerfile read(String text) {
        return DockerfileReader.read(DockerfileParser.parse(SourceFile.of("Dockerfile", text)));
    }

    private static List<SyntaxProblem> problems(String text) {
        Dockerfile dockerfile = read(text);
        List<SyntaxProblem> problems = new ArrayList<>(dockerfile.problems());
        TargetResolver.resolve(dockerfile, Optional.empty(), BuildArguments.none())
                .ifPresent(facts -> problems.addAll(facts.problems()));
        return problems;
    }
}
