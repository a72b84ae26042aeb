package dev.lintainer.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.finding.Severity;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    private static final String CI = ".github/workflows/ci.yml";
    private static final RuleSelection ALL = RuleSelection.of(Words.CATALOGUE, Profile.DEFAULT);

    private static AnalysisSettings settings(RuleSelection selection) {
        return new AnalysisSettings(selection, Policy.DEFAULT);
    }

    @Test
    void everySubjectMeetsItsRulesInTheOrderOfPathsAndPlaces() {
        Map<String, String> files =
                Map.of(
                        CI,
                        "name: BAD\non: push # FAR BAD\n",
                        "action.yml",
                        "name: BAD\n",
                        "docker-compose.yml",
                        "name: BAD\n",
                        "Dockerfile",
                        "FROM BAD\n",
                        "README.md",
                        "BAD");
        assertEquals(
                List.of(
                        "Reported ERROR .github/workflows/ci.yml:1:7 word/workflow bad word",
                        "Reported ERROR .github/workflows/ci.yml:2:12 word/pipeline far word",
                        "Reported ERROR .github/workflows/ci.yml:2:16 word/workflow bad word",
                        "Reported ERROR Dockerfile:1:6 word/dockerfile bad word",
                        "Reported ERROR action.yml:1:7 word/action bad word",
                        "Reported ERROR docker-compose.yml:1:7 word/compose bad word"),
                Words.lines(Words.analyse(files)));
    }

    @Test
    void anEmptyRepositoryIsClean() {
        AnalysisResult result = Words.analyse(Map.of());
        assertEquals(List.of(), result.verdicts());
        assertEquals(ExitCode.CLEAN, result.exitCode(Severity.INFO));
    }

    @Test
    void whatIsLikelyIsAtMostAWarning() {
        assertEquals(
                List.of("Reported WARNING " + CI + ":1:7 word/workflow odd word"),
                Words.lines(Words.analyse(Map.of(CI, "name: ODD\n"))));
        assertEquals(
                List.of("Reported INFO " + CI + ":1:7 word/workflow odd word"),
                Words.lines(
                        Words.analyse(Map.of(CI, "name: ODD\n"), settings(ALL.with(Words.WORKFLOW, Severity.INFO)))));
    }

    @Test
    void aRuleThatThrowsLeavesTheOthersAlone() {
        Map<String, String> files =
                Map.of(
                        CI,
                        "name: BOOM # FAR\n",
                        ".github/workflows/b.yml",
                        "name: BAD\n",
                        "action.yml",
                        "name: DEEP BAD\n");
        AnalysisResult result = Words.analyse(files);
        List<String> lines = Words.lines(result);
        assertEquals(4, lines.size(), lines::toString);
        assertEquals("Reported ERROR .github/workflows/b.yml:1:7 word/workflow bad word", lines.get(0));
        assertTrue(
                lines.get(1)
                        .startsWith(
                                "Reported ERROR "
                                        + CI
                                        + ":1:1 internal/rule-failed rule `word/workflow` failed with "
                                        + "IllegalStateException in Words.java:"),
                lines::toString);
        assertTrue(lines.get(1).endsWith(": boom"), lines::toString);
        assertEquals("Reported ERROR " + CI + ":1:14 word/pipeline far word", lines.get(2));
        assertTrue(lines.get(3).contains("internal/rule-failed rule `word/action` failed with StackOverflowError"));
        assertEquals(ExitCode.INTERNAL, result.exitCode(Severity.ERROR));
    }

    @Test
    void failuresCannotBeIgnored() {
        PathIgnore everything = new PathIgnore(Set.of(), List.of(new PathPattern("**")), "noise");
        AnalysisSettings settings =
                new AnalysisSettings(ALL, Policy.DEFAULT, List.of(everything), List.of(new PathPattern("docs")));
        String text = "# lintainer: ignore-file[internal/rule-failed] please\nname: BOOM\n";
        assertEquals(ExitCode.INTERNAL, Words.analyse(Map.of(CI, text), settings).exitCode(Severity.ERROR));
    }

    @Test
    void theThresholdDecidesWhatFails() {
        AnalysisResult odd = Words.analyse(Map.of(CI, "name: ODD\n"));
        assertEquals(ExitCode.CLEAN, odd.exitCode(Severity.ERROR));
        assertEquals(ExitCode.FINDINGS, odd.exitCode(Severity.WARNING));
        assertEquals(ExitCode.FINDINGS, odd.exitCode(Severity.INFO));
        AnalysisResult suppressed = Words.analyse(Map.of(CI, "name: BAD # lintainer: ignore[word/workflow] why\n"));
        assertEquals(ExitCode.CLEAN, suppressed.exitCode(Severity.INFO));
    }

    @Test
    void aPolicyIgnoresByRuleAndPath() {
        Map<String, String> files =
                Map.of("a/Dockerfile", "FROM BAD\n", "b/Dockerfile", "FROM BAD\n", CI, "name: BAD\n");
        PathIgnore ignore =
                new PathIgnore(
                        Set.of(Words.DOCKERFILE), List.of(new PathPattern("a"), new PathPattern(".github")), "old");
        AnalysisResult result =
                Words.analyse(files, new AnalysisSettings(ALL, Policy.DEFAULT, List.of(ignore), List.of()));
        assertEquals(
                List.of(
                        "Reported ERROR " + CI + ":1:7 word/workflow bad word",
                        "Ignored ERROR a/Dockerfile:1:6 word/dockerfile bad word",
                        "Reported ERROR b/Dockerfile:1:6 word/dockerfile bad word"),
                Words.lines(result));
    }

    @Test
    void onlyFilesInFocusCount() {
        Map<String, String> files = Map.of("a/Dockerfile", "FROM BAD\n", "b/Dockerfile", "FROM BAD\n");
        AnalysisResult result =
                Words.analyse(
                        files,
                        new AnalysisSettings(ALL, Policy.DEFAULT, List.of(), List.of(new PathPattern("b/Dockerfile"))));
        assertEquals(
                List.of(
                        "OutOfFocus ERROR a/Dockerfile:1:6 word/dockerfile bad word",
                        "Reported ERROR b/Dockerfile:1:6 word/dockerfile bad word"),
                Words.lines(result));
    }

    @Test
    void manyFilesGiveTheSameOrderEachTime() {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            files.put(".github/workflows/w" + i + ".yml", "name: BAD\nrun-name: BAD ODD\nx: FAR\n");
        }
        List<String> first = Words.lines(Words.analyse(files));
        assertEquals(800, first.size());
        assertEquals(first, Words.lines(Words.analyse(files)));
        assertEquals(
                first.stream().map(line -> line.split(" ")[2].split(":")[0]).sorted().toList(),
                first.stream().map(line -> line.split(" ")[2].split(":")[0]).toList());
    }
}
