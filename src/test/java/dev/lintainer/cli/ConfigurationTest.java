package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a repository is judged by, from the command line's point of view, on file systems in memory.
class ConfigurationTest {
    private static final String FAULTY = "FROM python:3.12-slim\nINCLUDE common.docker\nUSER 1000\n";
    private static final String RULE = "syntax/invalid-dockerfile";

    private Path directory = Path.of("");

    @BeforeEach
    void repository() throws IOException {
        directory = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv/app");
        write("Dockerfile", FAULTY);
        Files.createDirectories(directory.resolve(".github"));
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path).normalize();
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Run run(String... arguments) {
        return Run.of(directory, arguments);
    }

    private Run runAt(LocalDate today, String... arguments) {
        return Run.of(directory, today, arguments);
    }

    /// With a user's own configuration.
    private Run runAtHome(String... arguments) {
        return Run.of(directory, Map.of("HOME", "/home/me"), Run.Screen.FILE, arguments);
    }

    private static String line(Run run, String key) {
        assertEquals("", run.err());
        return run.out()
                .lines()
                .filter(line -> line.strip().startsWith(key + ":"))
                .findFirst()
                .orElse("")
                .strip()
                .replaceAll(" +", " ");
    }

    private void assertRefused(String sentence, String... arguments) {
        Run run = run(arguments.length == 0 ? new String[] {"check"} : arguments);
        assertEquals(new Run(2, "", "lintainer: " + sentence + "\n"), run);
    }

    private List<String> rules(Run run) {
        List<String> rules = new ArrayList<>();
        run.out()
                .lines()
                .filter(line -> line.endsWith("]"))
                .forEach(line ->
                        rules.add(
                                line.substring(0, line.indexOf(':'))
                                        + " "
                                        + line.substring(line.lastIndexOf('[') + 1, line.length() - 1)));
        return rules;
    }

    @Test
    void eachStepGoesBeforeTheOneBelow() throws IOException {
        assertEquals("python: \"3.12\" # default", line(runAtHome("config"), "python"));
        write("/home/me/.config/lintainer/config.yml", "extends: strict\npython: '3.9'\n");
        assertEquals("python: \"3.9\" # /home/me/.config/lintainer/config.yml:2", line(runAtHome("config"), "python"));
        write("base.yml", "python: '3.10'\n");
        write("middle.yml", "extends: ./base.yml\n");
        write(".lintainer.yml", "extends: ./middle.yml\n");
        assertEquals("python: \"3.10\" # base.yml:1", line(runAtHome("config"), "python"));
        write("middle.yml", "extends: ./base.yml\npython: '3.11'\n");
        assertEquals("python: \"3.11\" # middle.yml:2", line(runAtHome("config"), "python"));
        write("late.yml", "python: '3.13'\n");
        write(".lintainer.yml", "extends: [./middle.yml, ./late.yml]\n");
        assertEquals("python: \"3.13\" # late.yml:1", line(runAtHome("config"), "python"));
        write(".lintainer.yml", "extends: [./middle.yml, ./late.yml]\npython: '3.14'\n");
        assertEquals("python: \"3.14\" # .lintainer.yml:2", line(runAtHome("config"), "python"));
        assertEquals("python: \"3.15\" # --python", line(runAtHome("config", "--python", "3.15"), "python"));
        assertEquals("python: \"3.12\" # default", line(runAtHome("config", "--no-config"), "python"));
    }

    @Test
    void theLastToNameAProfileHasIt() throws IOException {
        assertEquals("extends: containerized-python # default", line(runAtHome("config"), "extends"));
        write("/home/me/.config/lintainer/config.yml", "extends: pipeline\n");
        assertEquals(
                "extends: pipeline # /home/me/.config/lintainer/config.yml:1", line(runAtHome("config"), "extends"));
        write("base.yml", "extends: containerized-python\n");
        write(".lintainer.yml", "extends: [strict, ./base.yml]\n");
        assertEquals("extends: containerized-python # base.yml:1", line(runAtHome("config"), "extends"));
        write(".lintainer.yml", "extends: [./base.yml, strict]\n");
        assertEquals("extends: strict # .lintainer.yml:1", line(runAtHome("config"), "extends"));
        assertEquals("extends: pipeline # --profile", line(runAtHome("config", "--profile", "pipeline"), "extends"));
        assertTrue(run("config").out().contains("artifact/retention-unset: info"), "a rule of strict alone");
        assertTrue(
                !run("config", "--profile", "pipeline").out().contains("artifact/retention-unset"),
                "and not of others");
    }

    @Test
    void aRulesEntryGoesBeforeItsFamilysAndAHigherFileBeforeALowerOne() throws IOException {
        write("base.yml", "rules: { syntax/invalid-dockerfile: info, check/timeout-missing: { minutes: 7 } }\n");
        write(".lintainer.yml", "extends: ./base.yml\nrules: { artifact/retention-unset: warning, check/*: error }\n");
        Run run = run("config");
        assertEquals(RULE + ": info # base.yml:1", line(run, RULE));
        assertEquals("artifact/retention-unset: warning # .lintainer.yml:2", line(run, "artifact/retention-unset"));
        assertTrue(
                run.out()
                        .replaceAll(" +", " ")
                        .contains("check/timeout-missing:\n severity: error # .lintainer.yml:2\n"),
                run.out());
        assertEquals("minutes: 7 # base.yml:1", line(run, "minutes"));
        write(".lintainer.yml", "extends: ./base.yml\nrules: { syntax/*: warning }\n");
        assertEquals(RULE + ": warning # .lintainer.yml:2", line(run("config"), RULE));
        write(".lintainer.yml", "rules: { syntax/invalid-dockerfile: error, syntax/*: off }\n");
        assertEquals(RULE + ": error # .lintainer.yml:1", line(run("config"), RULE));
        assertEquals("syntax/invalid-bake: off # .lintainer.yml:1", line(run("config"), "syntax/invalid-bake"));
    }

    @Test
    void severitiesAndSwitchesCountInAReport() throws IOException {
        assertEquals(List.of("Dockerfile " + RULE), rules(run("check", "--format", "concise")));
        write(".github/lintainer.yml", "rules: { " + RULE + ": info }\n");
        Run info = run("check", "--format", "concise");
        assertTrue(info.out().contains(":2:1: info: "), info.out());
        assertEquals(0, run("check", "--severity", "warning").code());
        write(".github/lintainer.yml", "rules: { " + RULE + ": off }\n");
        assertEquals(List.of(), rules(run("check", "--format", "concise")));
        assertEquals(List.of("Dockerfile " + RULE), rules(run("check", "--format", "concise", "--rule", RULE)));
        assertEquals(List.of("Dockerfile " + RULE), rules(run("check", "--format", "concise", "--no-config")));
        write("elsewhere.yml", "rules: { " + RULE + ": warning }\n");
        Run named = run("check", "--format", "concise", "--config", "elsewhere.yml");
        assertTrue(named.out().contains(":2:1: warning: "), named.out());
    }

    @Test
    void excludedFilesAreReadButNotJudged() throws IOException {
        write(".lintainer.yml", "files: { exclude: [docker/**] }\n");
        write("docker/Dockerfile", FAULTY);
        assertEquals(List.of("Dockerfile " + RULE), rules(run("check", "--format", "concise")));
        write(".lintainer.yml", "files: { include: [docker/**] }\n");
        assertEquals(List.of("docker/Dockerfile " + RULE), rules(run("check", "--format", "concise")));
        write(".lintainer.yml", "files: { exclude: [\"**\"] }\n");
        assertEquals(
                new Run(
                        0,
                        "no findings (0 files checked)\n",
                        "lintainer: nothing to check in `.`: the configuration leaves out what is there\n"),
                run("check"));
        write(".lintainer.yml", "files: { exclude: [docker/**] }\n");
        write(
                ".github/workflows/ci.yml",
                "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n"
                        + "      - run: docker build -t app docker\n");
        assertTrue(run("graph").out().contains("from docker/Dockerfile"), run("graph").out());
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, Dockerfile", "2026-07-01, Dockerfile", "2026-07-02, .lintainer.yml"})
    void anEntryWorksToTheEndOfItsLastDay(LocalDate today, String told) throws IOException {
        write(".lintainer.yml", "ignore:\n  - rule: " + RULE + "\n    reason: old\n    until: 2026-07-01\n");
        Run run = runAt(today, "check", "--format", "concise");
        boolean over = told.equals(".lintainer.yml");
        assertEquals(
                over ? List.of(".lintainer.yml configuration/ignore-expired", "Dockerfile " + RULE) : List.of(),
                rules(run));
        assertTrue(!over || run.out().contains(".lintainer.yml:4:12: warning: `2026-07-01` is over"), run.out());
    }

    @Test
    void anEntryThatIgnoresNothingIsToldWhereItsRuleRuns() throws IOException {
        write(".lintainer.yml", "ignore:\n  - { rules: [syntax/*], path: docker/**, reason: old }\n");
        assertEquals(
                List.of(".lintainer.yml configuration/ignore-unused", "Dockerfile " + RULE),
                rules(run("check", "--format", "concise")));
        assertEquals(List.of("Dockerfile " + RULE), rules(run("check", "--format", "concise", "Dockerfile")));
        assertEquals(List.of(), rules(run("check", "--format", "concise", "--rule", "configuration/ignore-unused")));
        write(".lintainer.yml", "rules: { syntax/*: off }\nignore:\n  - { rule: syntax/invalid-bake, reason: old }\n");
        assertEquals(List.of(), rules(run("check", "--format", "concise")));
    }

    @Test
    void entriesFromElsewhereWorkAndAreNotReported() throws IOException {
        write("/home/me/.config/lintainer/config.yml", "ignore:\n  - { rule: " + RULE + ", reason: mine }\n");
        assertEquals(0, runAtHome("check").code());
        write("/srv/shared.yml", "ignore:\n  - { rule: " + RULE + ", reason: ours, until: 2000-01-01 }\n");
        Run run = run("check", "--format", "concise", "--config", "../shared.yml");
        assertEquals(List.of("Dockerfile " + RULE), rules(run));
        assertEquals(
                "lintainer: ../shared.yml:2:61: `2000-01-01` is over: the entry ignores nothing any more\n", run.err());
    }

    @Test
    void repositoriesAreJudgedEachByItsOwn() throws IOException {
        write("a/.github/workflows/ci.yml", "on: push\n");
        write("a/Dockerfile", FAULTY);
        write("a/.lintainer.yml", "rules: { syntax/*: off, schema/*: off }\n");
        write("b/.github/workflows/ci.yml", "on: push\n");
        write("b/Dockerfile", FAULTY);
        write("b/.github/lintainer.yml", "rules: { schema/*: off }\n");
        assertEquals(List.of("b/Dockerfile " + RULE), rules(run("check", "--format", "concise", "a", "b/Dockerfile")));
    }

    @Test
    void runnersOfOnesOwnReachThePipeline() throws IOException {
        write(
                ".github/workflows/ci.yml",
                "on: push\njobs:\n  a:\n    runs-on: big-box\n    steps:\n      - run: docker version\n");
        assertTrue(!run("trace").out().contains("uid 1001"), run("trace").out());
        write(".lintainer.yml", "runners: { Big-Box: ubuntu-24.04 }\n");
        assertTrue(run("trace").out().contains("runs on      big-box; the workspace belongs to uid 1001"));
        write(".lintainer.yml", "server: enterprise-server\n");
        write(
                ".github/workflows/ci.yml",
                "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: docker version\n");
        assertTrue(!run("trace").out().contains("uid 1001"), "such a server has no runners of GitHub's");
    }

    @Test
    void theServerDecidesWhichActionsAreShutDown() throws IOException {
        write(
                ".github/workflows/ci.yml",
                "on: push\njobs:\n  a:\n    runs-on: self-hosted\n    steps:\n"
                        + "      - uses: actions/upload-artifact@v3\n        with: { path: a }\n");
        String[] check = {"check", "--format", "concise", "--rule", "artifact/deprecated-major"};
        assertTrue(run(check).out().contains(": warning: "), run(check).out());
        write(".lintainer.yml", "server: github.com\n");
        assertTrue(run(check).out().contains(": error: "), run(check).out());
        write(".lintainer.yml", "server: enterprise-server\n");
        assertEquals("no findings (2 files checked)\n", run("check", "--rule", "artifact/deprecated-major").out());
    }

    @Test
    void wordsHaveTheRuleRunThatJudgesThem() throws IOException {
        write(
                ".github/workflows/ci.yml",
                "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: ruff check\n");
        write("Dockerfile", "FROM python:3.12-slim\nUSER 1000\n");
        write("ci/checks.docker", "FROM python:3.12-slim\n");
        write(
                ".lintainer.yml",
                "extends: pipeline\nchecks: [lint, types]\ndockerfile: ci/Dockerfile\ncompose: ci/compose.yml\n");
        Run run = run("check", "--format", "concise");
        assertTrue(run.out().contains("no job runs a check of the kind `type-check`"), run.out());
        assertTrue(run.out().contains("no `ci/Dockerfile`, nor 1 more of the files"), run.out());
        assertTrue(run.out().contains("add `ci/Dockerfile`, `ci/compose.yml`"), run.out());
        assertTrue(run("config", "--profile", "pipeline").out().contains("check/missing: error"));
        write("base.yml", "checks: [types]\n");
        write(".lintainer.yml", "extends: [pipeline, ./base.yml]\nrules: { check/missing: off }\n");
        assertEquals(List.of(), rules(run("check", "--format", "concise", "--severity", "error")));
    }

    @Test
    void theNamedDockerfileIsJudgedAsTheOneOfTheChecks() throws IOException {
        write("Dockerfile", "FROM python:3.12-slim\nRUN pip install x\n");
        String[] check = {"check", "--format", "concise", "--rule", "user/root-user"};
        assertEquals(List.of(), rules(run(check)));
        write(".lintainer.yml", "dockerfile: Dockerfile\n");
        assertEquals(List.of("Dockerfile user/root-user"), rules(run(check)));
    }

    @Test
    void whatConfigPrintsSaysTheSame() throws IOException {
        write("shared.yml", "checks: [unit]\nrules: { mount/*: info }\n");
        write(
                ".lintainer.yml",
                """
                extends: [strict, ./shared.yml]
                python: "3.13"
                dockerfile: Dockerfile
                compose: compose.yml
                images: { allowed: ["python:3.12-*", "ghcr.io/us/**"] }
                required-checks: ["ci / test (3.12)", "yes"]
                merge-queue: true
                host-commands: [make, "a: b # c"]
                runners: { big-box: ubuntu-24.04, "a b": [linux, docker] }
                server: github.com
                baseline: ci/known.json
                rules:
                  check/missing: off
                  check/timeout-missing: { severity: error, minutes: 5 }
                  result/not-exported: { require-report: true }
                  artifact/*: off
                files: { include: ["**"], exclude: [vendor/**] }
                ignore:
                  - { rules: [exit/*, image/tag-mismatch], paths: ["*.yml"], reason: "it's \\"so\\": \\u00e9", until: 2030-01-31 }
                user-rules: { folders: [], packs: [] }
                """);
        String printed = run("config").out();
        write("printed.yml", printed);
        Run again = run("config", "--config", "printed.yml");
        assertEquals("", again.err());
        assertEquals(values(printed), values(again.out()));
        String json = run("config", "--format", "json").out();
        String jsonAgain = run("config", "--format", "json", "--config", "printed.yml").out();
        assertEquals(withoutOrigins(json), withoutOrigins(jsonAgain));
    }

    private static List<String> values(String yaml) {
        return yaml.lines()
                .filter(line -> !line.startsWith("checks: []"))
                .map(line -> line.replaceAll(" +# [^#\"]*$", ""))
                .toList();
    }

    private static List<String> withoutOrigins(String json) {
        List<String> lines = json.lines().filter(line -> !line.contains("\"origin\": ")).toList();
        int checks = lines.indexOf("    \"checks\": {");
        return checks < 0 ? lines : without(lines, checks);
    }

    /// A list that is empty where nothing asks for anything.
    private static List<String> without(List<String> lines, int start) {
        List<String> rest = new ArrayList<>(lines);
        rest.subList(start, start + 3).clear();
        return rest;
    }

    @Test
    void twoFilesOfARepositoryAreAContradiction() throws IOException {
        write(".lintainer.yml", "");
        write(".github/lintainer.yml", "");
        assertRefused(
                "two files configure the repository, `.lintainer.yml` and `.github/lintainer.yml`; keep one of them, or"
                        + " name it by `--config`");
        assertEquals(1, run("check", "--config", ".lintainer.yml").code());
        assertEquals(1, run("check", "--no-config").code());
        Files.delete(directory.resolve(".github/lintainer.yml"));
        write(".lintainer.yaml", "");
        assertRefused(
                "two files configure the repository, `.lintainer.yml` and `.lintainer.yaml`; keep one of them, or name"
                        + " it by `--config`",
                "graph");
    }

    @Test
    void filesThatExtendOneAnotherInACircle() throws IOException {
        write(".lintainer.yml", "extends: ./ci/a.yml\n");
        write("ci/a.yml", "extends: [strict, ./b.yml]\n");
        write("ci/b.yml", "extends: ../ci/a.yml\n");
        assertRefused("ci/b.yml:1:10: files extend one another in a circle: `ci/a.yml`, `ci/b.yml`");
        write("ci/b.yml", "extends: ./b.yml\n");
        assertRefused("ci/b.yml:1:10: files extend one another in a circle: `ci/b.yml`");
    }

    @Test
    void aFileThatIsExtendedTwiceIsNoCircle() throws IOException {
        write(".lintainer.yml", "extends: [./a.yml, ./b.yml]\n");
        write("a.yml", "extends: ./base.yml\n");
        write("b.yml", "extends: ./base.yml\n");
        write("base.yml", "ignore: [{ rule: " + RULE + ", path: docker/**, reason: x }]\n");
        Run run = run("check", "--format", "concise");
        assertEquals(List.of("Dockerfile " + RULE, "base.yml configuration/ignore-unused"), rules(run));
    }

    @Test
    void manyFilesThatExtendManyEnd() throws IOException {
        for (int i = 0; i < 30; i++) {
            String next = "./" + (i + 1) + ".yml";
            write(i + ".yml", "extends: [" + String.join(", ", java.util.Collections.nCopies(20, next)) + "]\n");
        }
        write("30.yml", "");
        write(".lintainer.yml", "extends: ./0.yml\n");
        Run run = run("check");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("is one file too many to extend"), run.err());
    }

    @Test
    void aRepositoryExtendsOnlyWhatIsInIt() throws IOException {
        write("/srv/shared.yml", "rules: { syntax/*: off }\n");
        write(".lintainer.yml", "extends: ../shared.yml\n");
        assertRefused(".lintainer.yml:1:10: `/srv/shared.yml` lies outside of the repository");
        write(".lintainer.yml", "extends: ./link.yml\n");
        Files.createSymbolicLink(directory.resolve("link.yml"), directory.resolve("../shared.yml"));
        assertRefused(".lintainer.yml:1:10: `link.yml` is a link to a place outside of the repository");
        write(".lintainer.yml", "extends: ./nowhere.yml\n");
        assertRefused(".lintainer.yml:1:10: cannot read `nowhere.yml`: there is no such file or directory");
        write("folder.yml/x", "");
        write(".lintainer.yml", "extends: ./folder.yml\n");
        assertRefused(".lintainer.yml:1:10: `folder.yml` is not a file");
        Files.delete(directory.resolve(".lintainer.yml"));
        Files.createSymbolicLink(directory.resolve(".lintainer.yml"), directory.resolve("../shared.yml"));
        assertRefused("`.lintainer.yml` is a link to a place outside of the repository");
        Files.delete(directory.resolve("../shared.yml"));
        assertRefused("cannot read `.lintainer.yml`: there is no such file or directory");
    }

    @Test
    void whatTheCommandLineNamesMayLieAnywhere() throws IOException {
        write("/srv/shared/config.yml", "extends: ../base.yml\n");
        write("/srv/base.yml", "rules: { syntax/*: off }\n");
        assertEquals(List.of(), rules(run("check", "--format", "concise", "--config", "../shared/config.yml")));
        assertEquals(
                "syntax/invalid-bake: off # /srv/base.yml:1",
                line(run("config", "--config", "/srv/shared/config.yml"), "syntax/invalid-bake"));
        assertRefused(
                "cannot read `/srv/nowhere.yml`: there is no such file or directory",
                "check",
                "--config",
                "../nowhere.yml");
        assertRefused("`--config` does not go with `--no-config`", "check", "--config", "a", "--no-config");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "# nothing\n", "---\n", "\uFEFF", "null\n", "{}\n", "rules:\r\n  syntax/*: error\r\n"})
    void nothingIsAConfigurationToo(String text) throws IOException {
        write(".lintainer.yml", text);
        Run run = run("check", "--format", "concise");
        // A key without a value is nothing in YAML, but no rules.
        assertEquals("", run.err());
        assertEquals(List.of("Dockerfile " + RULE), rules(run));
    }

    @Test
    void whatCannotBeReadIsToldInOneSentence() throws IOException {
        Files.write(directory.resolve(".lintainer.yml"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, (byte) 0xFF});
        assertRefused(".lintainer.yml:1:1: the configuration is not UTF-8 text");
        Files.write(directory.resolve(".lintainer.yml"), new byte[1024 * 1024 + 1]);
        assertRefused("`.lintainer.yml` is larger than 1 MiB, so it is not read");
        write(".lintainer.yml", "python: '3.12'\n---\npython: '3.13'\n");
        assertRefused(
                ".lintainer.yml:3:1: a configuration is one document, this file has 2; remove the `---` between them");
        for (String broken : List.of("a: [", "\u0000", "rules: {a/b: error", "\tx: y", "a: &a *a", "- ".repeat(5000))) {
            write(".lintainer.yml", broken);
            Run run = run("check");
            assertEquals(2, run.code(), broken);
            assertTrue(run.err().startsWith("lintainer: .lintainer.yml:1:"), run.err());
            assertTrue(!run.err().contains("failed"), run.err());
        }
    }

    @Test
    void everythingThatIsWrongIsToldAtItsPlaceInOrder() throws IOException {
        write(
                ".lintainer.yml",
                """
                extends: [strictt, strict, pipeline, shared.yml]
                dockerfile: ./docker/Dockerfile
                compose: ../compose.yml
                images: { allowed: ["python:3.12-*", "what is this"] }
                files: { include: [a/**], exclude: [a/**, /b] }
                runners: { a: ubuntu-24.4, b: [linux, windows] }
                rules:
                  image/tag-mismach: error
                  imgae/*: off
                  tag-mismatch/x: off
                  mount/*: { minutes: 3 }
                  check/timeout-missing: { minute: 3, minutes: many, sevrity: off }
                  check/missing: { kinds: [lint] }
                  internal/rule-failed: off
                ignore:
                  - { reason: none }
                  - { rule: a/b, reason: x, until: 2027-02-30 }
                """);
        assertEquals(
                """
                lintainer: .lintainer.yml:1:11: `strictt` is neither a profile nor a file to extend; did you mean `strict`?
                lintainer: .lintainer.yml:1:28: `extends` names a second profile, `pipeline`; keep one
                lintainer: .lintainer.yml:1:38: `shared.yml` is neither a profile nor a file to extend; write `pipeline`, `containerized-python`, `strict`, or a file such as `./shared.yml`, which begins with `./` or `../`
                lintainer: .lintainer.yml:2:13: `./docker/Dockerfile` fits no file: paths begin at the root of the repository; write `docker/Dockerfile`
                lintainer: .lintainer.yml:3:10: `../compose.yml` fits no file: paths begin at the root of the repository
                lintainer: .lintainer.yml:4:38: `what is this` fits no image; write a pattern such as `python:3.12-*` or `ghcr.io/us/**`
                lintainer: .lintainer.yml:5:37: `a/**` is included and excluded; remove one of the two
                lintainer: .lintainer.yml:5:43: `/b` fits no file: paths begin at the root of the repository; write `b`
                lintainer: .lintainer.yml:6:15: GitHub has no runner with the label `ubuntu-24.4`; did you mean `ubuntu-24.04`?
                lintainer: .lintainer.yml:6:39: a machine is not both `linux` and `windows`; keep one
                lintainer: .lintainer.yml:8:3: there is no rule `image/tag-mismach`; did you mean `image/tag-mismatch`?
                lintainer: .lintainer.yml:9:3: there is no family `imgae/*`; did you mean `image/*`?
                lintainer: .lintainer.yml:10:3: there is no rule `tag-mismatch/x`; `lintainer rules` lists all
                lintainer: .lintainer.yml:11:3: `minutes` cannot be set for a whole family; write it below a rule's id
                lintainer: .lintainer.yml:12:28: rule `check/timeout-missing` has no parameter `minute`; did you mean `minutes`?
                lintainer: .lintainer.yml:12:48: `minutes` of rule `check/timeout-missing` must be an integer
                lintainer: .lintainer.yml:12:54: rule `check/timeout-missing` has no parameter `sevrity`; did you mean `severity`?
                lintainer: .lintainer.yml:13:20: `kinds` of rule `check/missing` is not set here; write it as `checks`
                lintainer: .lintainer.yml:14:3: `internal/rule-failed` cannot be off: it says that Lintainer has failed
                lintainer: .lintainer.yml:16:5: this entry of `ignore` names no rule; add `rule` or `rules`
                lintainer: .lintainer.yml:17:13: there is no rule `a/b`; `lintainer rules` lists all
                lintainer: .lintainer.yml:17:36: there is no day `2027-02-30`; name the last day
                """,
                run("check").err());
        assertEquals(2, run("trace").code());
        assertEquals(2, run("graph").code());
        assertEquals(2, run("config").code());
    }

    @Test
    void theFormIsJudgedByTheSchema() throws IOException {
        write(".lintainer.yml", "extend: strict\npython: 3.10\nrules: { a/b: of, a/b: off }\n");
        Run run = run("check");
        assertEquals(2, run.code());
        assertTrue(run.err().contains(":3:19: "), run.err());
        write(".lintainer.yml", "extend: strict\npython: 3.10\nrules: { a/b: of }\n");
        assertEquals(
                """
                lintainer: .lintainer.yml:1:1: unknown key `extend` in the configuration; did you mean `extends`?
                lintainer: .lintainer.yml:2:9: `python` must be a version such as `"3.12"`, not the number `3.10`; put it in quotes
                lintainer: .lintainer.yml:3:15: rule `a/b` must be `off`, `info`, `warning` or `error`, not `of`; did you mean `off`?
                """,
                run("check").err());
    }

    @Test
    void contradictions() throws IOException {
        write(".lintainer.yml", "checks: [lint]\nrules: { check/*: off }\n");
        assertRefused(
                ".lintainer.yml:2:10: `check/*` is off, but `checks` asks for what `check/missing` looks for; remove"
                        + " one of the two");
        write(".lintainer.yml", "merge-queue: true\n");
        assertRefused(
                ".lintainer.yml:1:14: `merge-queue` is true, but no check is required: a queue waits for required"
                        + " checks; name them as `required-checks`");
        write("base.yml", "merge-queue: true\n");
        write(".lintainer.yml", "extends: ./base.yml\nrequired-checks: [test]\n");
        assertEquals(1, run("check").code());
    }
}
