package dev.lintainer.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// In the texts `BAD` is a word that is to be reported; see [Words].
class SuppressionTest {
    private static final String CI = ".github/workflows/ci.yml";

    /// The lines that hold a reported `BAD`, and what is said of comments.
    private static List<String> outcome(String path, String text) {
        List<String> outcome = new ArrayList<>();
        for (Verdict.Reported reported : Words.analyse(Map.of(path, text)).reported()) {
            boolean isWord = reported.finding().rule().family().equals("word");
            int line = reported.finding().location().start().line();
            outcome.add(isWord ? line + "" : line + " " + reported.finding().rule().fault());
        }
        return outcome;
    }

    @Test
    void aCommentOnItsOwnLineSpeaksOfTheNextEntryOrItem() {
        assertEquals(
                List.of("2", "7", "10", "15"),
                outcome(
                        CI,
                        """
                        on: push
                        env: { A: BAD }
                        jobs:
                          # lintainer: ignore[word/workflow] the whole job
                          one:
                            runs-on: BAD
                          BAD:
                            # lintainer: ignore[word/workflow] only this key
                            runs-on: BAD
                            env: { A: BAD }
                            steps:
                              # lintainer: ignore[word/workflow] the whole step
                              - name: BAD
                                run: BAD
                              - run: BAD
                        """));
    }

    @Test
    void aCommentAtTheEndOfALineSpeaksOfWhatBeginsThere() {
        assertEquals(
                List.of("3", "9"),
                outcome(
                        CI,
                        """
                        on: push
                        env: { A: BAD } # lintainer: ignore[word/workflow] why not
                        name: BAD
                        jobs:
                          a:
                            steps:
                              - run: | # lintainer: ignore[word/workflow] the whole script
                                  BAD
                              - run: BAD
                        """));
    }

    @Test
    void aCommentInAScriptSpeaksOfTheNextCommand() {
        assertEquals(
                List.of("12", "14"),
                outcome(
                        CI,
                        """
                        on: push
                        jobs:
                          a:
                            steps:
                              - run: |
                                  # lintainer: ignore[word/workflow] the command on three lines

                                  # another comment
                                  docker run BAD \\
                                    BAD \\
                                    BAD
                                  BAD
                                  echo BAD # lintainer: ignore[word/workflow] this line
                                  BAD
                        """));
    }

    @Test
    void aCommentInABakeFileSpeaksOfTheNextAttributeOrBlockOrOfItsLine() {
        assertEquals(
                List.of("5", "9", "13", "16"),
                outcome(
                        "docker-bake.hcl",
                        """
                        # lintainer: ignore[word/pipeline] the whole target
                        target "FAR" {
                          tags = ["FAR"]
                        }
                        target "FAR" {
                          // lintainer: ignore[word/pipeline] no comment of ours
                          context = "FAR" # lintainer: ignore[word/pipeline] this line
                          tags = [
                            "FAR",
                            # lintainer: ignore[word/pipeline] the next line
                            "FAR",
                          ]
                          args = { A = "FAR" }
                          # lintainer: ignore[word/pipeline] the attribute
                          labels = { B = "FAR" }
                          target = "FAR"
                        }
                        """));
        assertEquals(
                List.of(),
                outcome("docker-bake.hcl", "# lintainer: ignore-file[word/pipeline] made\ntarget \"FAR\" {}\n"));
    }

    @Test
    void aCommentAtTheTopSpeaksOfTheFile() {
        String comment = "# lintainer: ignore-file[word/workflow] generated\n";
        assertEquals(List.of(), outcome(CI, comment + "on: push\nname: BAD\n"));
        assertEquals(List.of("2 malformed", "3"), outcome(CI, "on: push\n" + comment + "name: BAD\n"));
    }

    @Test
    void aReasonIsMandatory() {
        assertEquals(
                List.of("2 missing-reason"), outcome(CI, "on: push\n# lintainer: ignore[word/workflow]\nname: BAD\n"));
    }

    @Test
    void aRuleThatDoesNotExistIsGuessed() {
        AnalysisResult result =
                Words.analyse(
                        Map.of(CI, "on: push\n# lintainer: ignore[word/workfow, word/far-away, DL1] why\nname: BAD\n"));
        assertEquals(
                List.of(
                        "there is no rule `word/workfow`: did you mean `word/workflow`?",
                        "there is no rule `word/far-away`: ",
                        "there is no rule `DL1`: ",
                        "bad word: "),
                result.reported().stream()
                        .map(each -> each.finding().message() + ": " + each.finding().suggestion())
                        .toList());
    }

    @Test
    void aCommentThatMatchesNothingIsReported() {
        assertEquals(
                List.of("2 unused", "5 unused"),
                outcome(
                        CI,
                        """
                        on: push
                        # lintainer: ignore[word/workflow, word/action] one of the two is of use
                        name: BAD
                        jobs: {}
                        # lintainer: ignore[word/workflow] nothing follows
                        """));
    }

    @Test
    void aCommentForARuleThatDoesNotRunIsNotUnused() {
        RuleSelection without = RuleSelection.of(Words.CATALOGUE, Profile.DEFAULT).without(Words.WORKFLOW);
        AnalysisResult result =
                Words.analyse(
                        Map.of(CI, "on: push\n# lintainer: ignore[word/workflow] why\nname: BAD\n"),
                        new AnalysisSettings(without, Policy.DEFAULT));
        assertEquals(List.of(), Words.lines(result));
    }

    @Test
    void whatIsNotUnderstoodIsReported() {
        for (String said :
                List.of("ignroe[word/workflow] x", "ignore word/workflow", "ignore[] x", "ignore[a/b,,c/d] x", "")) {
            assertEquals(List.of("1 malformed", "2"), outcome(CI, "# lintainer: " + said + "\nname: BAD\n"), said);
        }
    }

    @Test
    void whatIsNoCommentIsNotOurs() {
        assertEquals(
                List.of("1", "2", "3"),
                outcome(
                        CI,
                        """
                        name: "# lintainer: ignore[word/workflow] BAD"
                        env: { A: 'x # lintainer: ignore[word/workflow] BAD' }
                        run-name: BAD # see lintainer: ignore[word/workflow] in the manual
                        """));
    }

    @Test
    void suppressedFindingsKeepTheirReason() {
        AnalysisResult result =
                Words.analyse(Map.of(CI, "name: BAD # lintainer: ignore[word/workflow] it is only a test\n"));
        Verdict.Suppressed suppressed = (Verdict.Suppressed) result.verdicts().getFirst();
        assertEquals("it is only a test", suppressed.by().reason());
        assertEquals(11, suppressed.by().comment().start().column());
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertEquals(
                List.of("4"),
                outcome(CI, "on: push\r\n# lintainer: ignore[word/workflow] why\r\nname: BAD\r\nrun-name: BAD\r\n"));
    }

    @Test
    void dockerfiles() {
        assertEquals(
                List.of("6", "9", "15"),
                outcome(
                        "Dockerfile",
                        """
                        # syntax=docker/dockerfile:1
                        # lintainer: ignore[word/dockerfile] the instruction with its continuation
                        FROM BAD \\
                          AS BAD
                        RUN true && \\
                          BAD && \\
                          # lintainer: ignore[word/dockerfile] the next line only
                          BAD && echo BAD && \\
                          BAD
                        RUN <<EOF
                        # lintainer: ignore[word/dockerfile] the command
                        BAD \\
                          BAD
                        true
                        BAD
                        EOF
                        """));
    }

    @Test
    void otherToolsAreHonoured() {
        assertEquals(
                List.of("3"),
                outcome(CI, "on: push\nname: BAD # zizmor: ignore[other, bad-word] why\nrun-name: BAD\n"));
        assertEquals(
                List.of("4"),
                outcome("Dockerfile", "# hadolint ignore=DL9,DL1 why\nFROM BAD\n# hadolint ignore=DL9\nUSER BAD\n"));
        assertEquals(List.of(), outcome("Dockerfile", "# hadolint global ignore=DL1\nFROM x\nUSER BAD\n"));
        assertEquals(List.of(), outcome("Dockerfile", "# check=skip=BadWord,Other;error=true\nFROM x\nUSER BAD\n"));
        assertEquals(List.of(), outcome("Dockerfile", "#Check = error=true;skip=BadWord\nFROM x\nUSER BAD\n"));
        assertEquals(List.of(), outcome("Dockerfile", "# syntax=x\n# check=skip=all\nFROM x\nUSER BAD\n"));
        assertEquals(List.of("3"), outcome("Dockerfile", "# check=skip=Other\nFROM x\nUSER BAD\n"));
        assertEquals(
                List.of("3"),
                outcome("compose.yml", "name: BAD # dclint disable-line no-bad-word\nservices:\n  a: BAD\n"));
        assertEquals(List.of(), outcome("compose.yml", "# dclint disable no-bad-word\nname: BAD\n"));
        assertEquals(List.of(), outcome("compose.yml", "# dclint disable-file\nname: BAD\n"));
        assertEquals(List.of("2"), outcome("compose.yml", "# dclint disable other\nname: BAD\n"));
    }

    /// Behind a comment, an empty line or an instruction BuildKit no longer looks for directives.
    @Test
    void whatIsNoDirectiveToBuildkitIsNoneToUs() {
        assertEquals(List.of("3", "5"), outcome("Dockerfile", "FROM x\n\nUSER BAD\n# check=skip=all\nUSER BAD\n"));
        assertEquals(List.of("4"), outcome("Dockerfile", "# mine\n# check=skip=all\nFROM x\nUSER BAD\n"));
        assertEquals(List.of("2"), outcome("compose.yml", "# check=skip=all\nname: BAD\n"));
    }

    @Test
    void actionsAndComposeFiles() {
        assertEquals(
                List.of("3"),
                outcome("a/action.yml", "# lintainer: ignore[word/action] why\nname: BAD\ndescription: BAD\n"));
        assertEquals(
                List.of("3"), outcome("compose.yml", "# lintainer: ignore[word/compose] why\nname: BAD\nx-a: BAD\n"));
    }

    @Test
    void manyCommentsCostNoMoreThanTheyMust() {
        StringBuilder keys = new StringBuilder();
        StringBuilder script = new StringBuilder("on: push\njobs:\n  a:\n    steps:\n      - run: |\n");
        for (int i = 0; i < 10_000; i++) {
            keys.append("# lintainer: ignore[word/workflow] x\nk").append(i).append(": BAD\n");
            script.append("          # lintainer: ignore[word/action] x\n");
        }
        String line =
                "name: x" + " # lintainer:".repeat(20_000) + "\nrun-name: '" + "# lintainer: ".repeat(20_000) + "'\n";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    assertEquals(9_000 * 2, outcome(CI, keys.toString()).size(), "only so many are heeded");
                    assertEquals(10_000, outcome(CI, script.toString()).size());
                    assertEquals(List.of("1 malformed"), outcome(CI, line));
                });
    }
}
