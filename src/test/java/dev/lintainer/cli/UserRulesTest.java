package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Rules that a repository brings along, through the command line.
class UserRulesTest {
    private static final String CARD =
            """
            id: team/runner
            title: Job on a runner that is not ours
            severity: error
            rationale: Others have no access to the registry.
            parameters:
              - { name: allowed, type: strings, default: [ours], description: labels of our runners }
            select: job
            message: "job `{name}` runs on `{value}`, not on {allowed}"
            suggest: "write `runs-on: ours`"
            assert:
              properties:
                runsOn: { items: { enum: { parameter: allowed } } }
            examples:
              - name: another runner
                files:
                  .github/workflows/ci.yml: |
                    on: push
                    jobs:
                      test:
                        runs-on: ubuntu-24.04
                        #        ^^^^^^^^^^^^ want team/runner "job `test` runs on `ubuntu-24.04`, not on ours"
                        steps: [{ run: make }]
              - name: ours, and one that is not known
                files:
                  .github/workflows/ci.yml: |
                    on: push
                    jobs:
                      test:
                        runs-on: ours
                        steps: [{ run: make }]
                      lint:
                        runs-on: ${{ vars.RUNNER }}
                        steps: [{ run: make }]
            """;

    private static final String WORKFLOW =
            """
            on: push
            permissions: {}
            jobs:
              test:
                runs-on: ubuntu-24.04
                steps: [{ run: make }]
            """;

    private final Path directory = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv/repo");

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Run run(String... arguments) {
        return Run.of(directory, arguments);
    }

    private void repository() throws IOException {
        write(".git/HEAD", "");
        write(".github/workflows/ci.yml", WORKFLOW);
        write(".lintainer/rules/runner.yml", CARD);
    }

    private static final String FINDING =
            ".github/workflows/ci.yml:5:14: error: job `test` runs on `ubuntu-24.04`, not on ours; write `runs-on:"
                    + " ours` [team/runner]\n";

    @Test
    void aRuleOfTheRepositoryIsARule() throws IOException {
        repository();
        Run check = run("check", "--format", "concise", "--rule", "team/runner");
        assertEquals(new Run(1, FINDING, ""), check);
        assertTrue(run("check", "--format", "concise").out().contains(FINDING));
        assertTrue(run("rules").out().contains("team/runner "));
        assertTrue(run("explain", "team/runner").out().contains("error: job `test` runs on `ubuntu-24.04`"));
    }

    @Test
    void aCommentSilencesIt() throws IOException {
        repository();
        write(
                ".github/workflows/ci.yml",
                WORKFLOW.replace("ubuntu-24.04", "ubuntu-24.04 # lintainer: ignore[team/runner] it needs no registry"));
        assertEquals(new Run(0, "", ""), run("check", "--format", "concise", "--rule", "team/runner"));
    }

    @Test
    void rulesComeFromOtherFoldersAndPacks() throws IOException {
        write(".github/workflows/ci.yml", WORKFLOW);
        write("../shared/team/runner.yaml", CARD);
        Run check = run("check", "--format", "concise", "--user-rules", "../shared", "--rule", "team/runner");
        assertEquals(new Run(1, FINDING, ""), check);
        assertEquals(
                ".github/workflows/ci.yml:4:3: warning: job `test` sets no `timeout-minutes`; set `timeout-minutes`"
                        + " [pack/job-without-timeout]\n",
                run("check", "--format", "concise", "--pack", "job-timeout", "--rule", "pack/job-without-timeout")
                        .out());
        assertEquals(
                new Run(2, "", "lintainer: there is no folder `nowhere` with rules\n"),
                run("check", "--user-rules", "nowhere"));
        assertEquals(
                new Run(2, "", "lintainer: unknown pack: `job-timeuot`; did you mean `job-timeout`?\n"),
                run("check", "--pack", "job-timeuot"));
    }

    @Test
    void mistakesInCardsAreAllToldAndNothingIsJudged() throws IOException {
        repository();
        write(
                ".lintainer/rules/runner.yml",
                CARD.replace("select: job", "select: { node: job, where: { requird: [name] } }")
                        .replace("{name}", "{nme}")
                        .replace("runsOn:", "runs-on:")
                        .replace("parameter: allowed", "parameter: alowed"));
        assertEquals(
                new Run(
                        2,
                        "",
                        "lintainer: .lintainer/rules/runner.yml:7:31: there is no keyword `requird`; did you mean"
                                + " `required`?\n"
                                + "lintainer: .lintainer/rules/runner.yml:8:17: there is no property `nme`; did you"
                                + " mean `name`?\n"
                                + "lintainer: .lintainer/rules/runner.yml:12:5: there is no property `runs-on`; did"
                                + " you mean `runsOn`?\n"
                                + "lintainer: .lintainer/rules/runner.yml:12:44: there is no parameter `alowed`; did"
                                + " you mean `allowed`?\n"),
                run("check"));
    }

    @Test
    void idsAreThoseOfNoOtherRule() throws IOException {
        repository();
        write(".lintainer/rules/z.yml", CARD);
        write(".lintainer/rules/zz.yml", CARD.replace("id: team/runner", "id: image/tag-mismatch"));
        assertEquals(
                "lintainer: .lintainer/rules/z.yml:1:5: `team/runner` is the id of another card, in"
                        + " `.lintainer/rules/runner.yml`; choose another id\n"
                        + "lintainer: .lintainer/rules/zz.yml:1:5: `image/tag-mismatch` is the id of a rule of"
                        + " Lintainer; choose another id\n",
                run("check").err());
    }

    @Test
    void whateverLiesInTheFolderIsTold() throws IOException {
        repository();
        write(".lintainer/rules/empty.yml", "");
        write(".lintainer/rules/list.yml", "- a\n");
        write(".lintainer/rules/broken.yml", "id: [\n");
        write(".lintainer/rules/notes.txt", "no card");
        Run check = run("check");
        assertEquals(2, check.code());
        assertEquals("", check.out());
        assertTrue(check.err().contains("empty.yml:1:1: there is no card in this file"), check.err());
        assertTrue(check.err().contains("list.yml:1:1: "), check.err());
        assertTrue(check.err().contains("broken.yml:"), check.err());
        assertFalse(check.err().contains("notes.txt"), check.err());
    }

    @Test
    void windowsLineEndsMakeNoDifference() throws IOException {
        repository();
        write(".lintainer/rules/runner.yml", "\uFEFF" + CARD.replace("\n", "\r\n"));
        assertEquals(FINDING, run("check", "--format", "concise", "--rule", "team/runner").out());
        assertEquals(0, run("test").code());
    }

    @Test
    void aFolderElsewhereIsNotFollowed() throws IOException {
        repository();
        write("../secret/card.yml", CARD);
        Files.delete(directory.resolve(".lintainer/rules/runner.yml"));
        Files.delete(directory.resolve(".lintainer/rules"));
        Files.createSymbolicLink(directory.resolve(".lintainer/rules"), directory.resolve("../secret"));
        assertEquals(
                new Run(2, "", "lintainer: `.lintainer/rules` is a link to a place outside of the repository\n"),
                run("check"));
    }

    @Test
    void whoOnlyLooksAtThePipelineNeedsNoCards() throws IOException {
        repository();
        Run graph = run("graph");
        Run trace = run("trace");
        write(".lintainer/rules/runner.yml", CARD.replace("select: job", "select: jbo"));
        write(
                ".lintainer.yml",
                "user-rules: { folders: [.lintainer/rules, gone], packs: [none] }\nrules: { team/gone: off }\n");
        assertEquals(2, run("check").code());
        assertEquals(graph, run("graph"));
        assertEquals(trace, run("trace"));
        write(".lintainer.yml", "runers: {}\n");
        Run refused =
                new Run(
                        2,
                        "",
                        "lintainer: .lintainer.yml:1:1: unknown key `runers` in the configuration; did you mean"
                                + " `runners`?\n");
        assertEquals(refused, run("graph"));
        assertEquals(refused, run("trace"));
    }

    @Test
    void cardsDoNotHideWhatIsWrongWithTheConfiguration() throws IOException {
        repository();
        String card = "lintainer: .lintainer/rules/runner.yml:7:9: `jbo` is not a kind of node; did you mean `job`?\n";
        write(".lintainer/rules/runner.yml", CARD.replace("select: job", "select: jbo"));
        write(".lintainer.yml", "pyton: '3.12'\n");
        String key =
                "lintainer: .lintainer.yml:1:1: unknown key `pyton` in the configuration; did you mean `python`?\n";
        assertEquals(new Run(2, "", key + card), run("check"));
        // Of a rule of the team's it is not known whether it is there.
        write(".lintainer.yml", "rules: { image/tag-mismtch: off, team/runner: off, team/gone: off }\n");
        String rule =
                "lintainer: .lintainer.yml:1:10: there is no rule `image/tag-mismtch`; did you mean"
                        + " `image/tag-mismatch`?\n";
        assertEquals(new Run(2, "", rule + card), run("check"));
        write(".lintainer.yml", "user-rules: { packs: [no-latst] }\nmerge-queue: true\n");
        String queue =
                "lintainer: .lintainer.yml:2:14: `merge-queue` is true, but no check is required: a queue waits for"
                        + " required checks; name them as `required-checks`\n";
        String pack = "lintainer: unknown pack: `no-latst`; did you mean `no-latest`?\n";
        assertEquals(new Run(2, "", queue + pack + card), run("check"));
    }

    @Test
    void noCardIsLeftOutWithoutAWord() throws IOException {
        repository();
        write("../secret/card.yml", CARD.replace("team/runner", "team/secret"));
        Path rules = directory.resolve(".lintainer/rules");
        Files.createSymbolicLink(rules.resolve("away.yml"), directory.resolve("../secret/card.yml"));
        Files.createSymbolicLink(rules.resolve("below"), directory.resolve("../secret"));
        Files.createSymbolicLink(rules.resolve("circle"), rules);
        Files.createSymbolicLink(rules.resolve("nowhere.yml"), directory.resolve("gone.yml"));
        Files.createDirectories(rules.resolve("folder.yml"));
        write(".lintainer/rules/large.yml", "#".repeat(11 * 1024 * 1024));
        assertEquals(
                new Run(
                        2,
                        "",
                        "lintainer: `.lintainer/rules/below` is a link to a place outside of the repository\n"
                                + "lintainer: `.lintainer/rules/away.yml` is a link to a place outside of the"
                                + " repository\n"
                                + "lintainer: `.lintainer/rules/folder.yml` is not a file\n"
                                + "lintainer: `.lintainer/rules/large.yml` is larger than 1 MiB, so it is not read\n"
                                + "lintainer: cannot read `.lintainer/rules/nowhere.yml`: there is no such file or"
                                + " directory\n"),
                run("check"));
        assertEquals(run("check"), run("test"));
    }

    @Test
    void aLinkWithinTheRepositoryIsFollowed() throws IOException {
        repository();
        Path card = directory.resolve(".lintainer/rules/runner.yml");
        Files.move(card, directory.resolve("runner.yml"));
        Files.createSymbolicLink(card, directory.resolve("runner.yml"));
        assertEquals(new Run(1, FINDING, ""), run("check", "--format", "concise", "--rule", "team/runner"));
    }

    @Test
    void theFolderMustBeOne() throws IOException {
        write(".git/HEAD", "");
        write(".lintainer/rules", CARD);
        assertEquals(new Run(2, "", "lintainer: `.lintainer/rules` is not a folder\n"), run("check"));
    }

    @Test
    void examplesAreRun() throws IOException {
        repository();
        assertEquals(new Run(0, "team/runner: all 2 examples as marked\n1 rule, 2 examples\n", ""), run("test"));
        assertEquals(run("test"), run("test", ".lintainer/rules/runner.yml"));
        assertEquals(run("test"), run("test", ".lintainer"));
        write(".lintainer/rules/runner.yml", CARD.replace("runs-on: ours", "runs-on: theirs"));
        Run test = run("test");
        assertEquals(1, test.code());
        assertEquals(
                """
                team/runner: not all 2 examples as marked
                  .lintainer/rules/runner.yml:23:5: example `ours, and one that is not known`: not marked: .github/workflows/ci.yml line 4
                      runs-on: theirs
                      #        ^^^^^^ want team/runner "job `test` runs on `theirs`, not on ours"
                1 rule, 2 examples, 1 fault
                """,
                test.out());
    }

    @Test
    void anUnmetMarkerAndACardWithoutASilentExampleAreFaults() throws IOException {
        repository();
        int second = CARD.indexOf("  - name: ours,");
        write(".lintainer/rules/runner.yml", CARD.substring(0, second).replace("not on ours\"", "not on theirs\""));
        String out = run("test").out();
        assertTrue(out.contains("not reported: .github/workflows/ci.yml line 5 want team/runner \"job `test`"), out);
        assertTrue(out.contains("runner.yml:1:5: no example in which the rule stays silent"), out);
    }

    @Test
    void theOtherFilesOfARepositoryAreNoCards() throws IOException {
        write(".github/workflows/ci.yml", "on: push");
        write("cards/runner.yml", CARD);
        assertEquals(
                new Run(
                        2,
                        "",
                        "lintainer: nothing to test: the repository has no rules in `.lintainer/rules`; name a file or"
                                + " folder with cards, or a pack by `--pack`\n"),
                run("test"));
        assertEquals(0, run("test", "cards").code());
    }

    @Test
    void thereMustBeSomethingToTest() throws IOException {
        write("README.md", "");
        assertEquals(
                new Run(2, "", "lintainer: nothing to test in `.`: it has no cards, which end in .yml or .yaml\n"),
                run("test"));
        assertEquals(new Run(2, "", "lintainer: there is no file or directory `gone`\n"), run("test", "gone"));
    }
}
