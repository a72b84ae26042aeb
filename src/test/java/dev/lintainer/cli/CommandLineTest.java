package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.lintainer.about.About;
import dev.lintainer.cli.Run.Screen;
import dev.lintainer.engine.ExitCode;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rules.RuleIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Command lines, on file systems in memory.
class CommandLineTest {
    private static final String FAULTY =
            """
            on: push
            jobs:
              test:
                runs-on: ubuntu-latest
                steps:
                  - run: echo ${{ nothing.here }}
            """;

    private static Path directory(Configuration configuration) {
        FileSystem files = Jimfs.newFileSystem(configuration);
        return files.getPath("").toAbsolutePath();
    }

    private static void write(Path directory, String path, String text) throws IOException {
        Path file = directory;
        for (String name : path.split("/")) {
            file = file.resolve(name);
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static Stream<Path> faultyRepositories() throws IOException {
        Path unix = directory(Configuration.unix());
        Path windows = directory(Configuration.windows());
        for (Path directory : new Path[] {unix, windows}) {
            write(directory, "app/.github/workflows/ci.yml", FAULTY);
            write(directory, "app/.github/workflows/other.yml", FAULTY.replace("nothing", "nobody"));
            write(directory, "app/.github/actions/a/action.yml", "name: a\n");
            write(directory, "app/src/main.py", "");
        }
        return Stream.of(unix, windows);
    }

    @ParameterizedTest
    @MethodSource("faultyRepositories")
    void showsPathsFromWhereItRuns(Path directory) {
        String[] rule = {"check", "--format", "concise", "--rule", "workflow/refused-expression"};
        assertPlaces(run(directory, rule, "app"), 1, "app/.github/workflows/ci.yml", "app/.github/workflows/other.yml");
        assertPlaces(run(directory.resolve("app"), rule), 1, ".github/workflows/ci.yml", ".github/workflows/other.yml");
        Path inside = directory.resolve("app").resolve(".github").resolve("workflows");
        assertPlaces(run(inside, rule, "other.yml"), 1, "../../.github/workflows/other.yml");
        String separator = directory.getFileSystem().getSeparator();
        String file = "app/.github/workflows/ci.yml".replace("/", separator);
        assertPlaces(run(directory, rule, file), 1, "app/.github/workflows/ci.yml");
        assertPlaces(
                run(directory, rule, "app", file, file),
                1,
                "app/.github/workflows/ci.yml",
                "app/.github/workflows/other.yml");
        assertPlaces(run(directory, rule, "app/.github/actions"), 0);
    }

    private static Run run(Path directory, String[] arguments, String... more) {
        return Run.of(directory, Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
    }

    private static void assertPlaces(Run run, int code, String... paths) {
        assertEquals("", run.err());
        assertEquals(
                Stream.of(paths).toList(),
                run.out().lines().map(line -> line.substring(0, line.indexOf(':'))).toList());
        assertEquals(code, run.code());
    }

    @Test
    void annotatesFromTheWorkspaceOfTheWorkflow() throws IOException {
        Path directory = faultyRepositories().findFirst().orElseThrow();
        Map<String, String> variables = Map.of("GITHUB_WORKSPACE", directory.toString());
        Run run =
                Run.of(
                        directory.resolve("app"),
                        variables,
                        Screen.FILE,
                        "check",
                        "--format=github",
                        ".github/workflows/ci.yml");
        assertTrue(run.out().contains(",file=app/.github/workflows/ci.yml,line=6,"), run.out());
    }

    @Test
    void thresholdHidesAndForgives() throws IOException {
        Path directory = directory(Configuration.unix());
        write(directory, "Dockerfile", "# lintainer: ignore[syntax/nonsense] for a test\nFROM scratch\nUSER 1000\n");
        Run all = Run.of(directory, "check", "--format", "concise", "--profile", "pipeline");
        assertEquals(1, all.code());
        assertTrue(all.out().contains("[suppression/unknown-rule]"), all.out());
        Run errors = Run.of(directory, "check", "--profile", "pipeline", "--severity", "error");
        assertEquals(new Run(0, "no findings (1 file checked)\n", ""), errors);
    }

    @ParameterizedTest
    @CsvSource({
        "FILE, '', auto, false",
        "TERMINAL, '', auto, true",
        "TERMINAL, 1, auto, false",
        "TERMINAL, 1, always, true",
        "FILE, '', always, true",
        "TERMINAL, '', never, false",
    })
    void coloursForPeople(Screen screen, String noColor, String choice, boolean coloured) throws IOException {
        Path directory = faultyRepositories().findFirst().orElseThrow();
        Map<String, String> variables = Map.of("NO_COLOR", noColor);
        String rule = "workflow/refused-expression";
        Run run =
                Run.of(
                        directory,
                        variables,
                        screen,
                        "check",
                        "app/.github/workflows",
                        "--rule",
                        rule,
                        "--color",
                        choice);
        assertEquals(coloured, run.out().contains("\u001b["), run.out());
        boolean hinted = run.out().endsWith("\nMore about a rule: lintainer explain " + rule + "\n");
        assertEquals(screen == Screen.TERMINAL, hinted, run.out());
        Run json = Run.of(directory, variables, screen, "check", "app", "--color", choice, "--format", "json");
        assertTrue(!json.out().contains("\u001b["), "only text is coloured");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chekc | unknown command: `chekc`; did you mean `lintainer check`?",
                "app | unknown command: `app`; to check a path, write `lintainer check app`",
                "--verison | unknown option: `--verison`; did you mean `--version`?",
                "help rule | unknown command: `rule`; did you mean `lintainer rules`?",
                "check --fromat json | unknown option of `check`: `--fromat`; did you mean `--format`?",
                "check --fromat=json | unknown option of `check`: `--fromat`; did you mean `--format`?",
                "check --quick | unknown option of `check`: `--quick`; `lintainer check --help` lists all",
                "check --format jsno | unknown value of `--format`: `jsno`; did you mean `json`?",
                "check --format | option `--format` needs a value, FORMAT",
                "check --color never --color auto | option `--color` is given twice",
                "check --severity fatal | unknown value of `--severity`: `fatal`; write info, warning or error",
                "check --python 3 | `--python` takes a version such as `3.12`, not `3`",
                "check --python 3.x | `--python` takes a version such as `3.12`, not `3.x`",
                "check --rule tag-mismatch | unknown rule: `tag-mismatch`; did you mean `image/tag-mismatch`?",
                "check --rule image/tag-mismach | unknown rule: `image/tag-mismach`; did you mean"
                        + " `image/tag-mismatch`?",
                "check --rule SC2086 | unknown rule: `SC2086`; `lintainer rules` lists all",
                "check nowhere | there is no file or directory `nowhere`",
                "check @nowhere | there is no file or directory `@nowhere`",
                "explain | `explain` needs RULE",
                "explain a/b c/d | `c/d` is one argument too many for `explain`",
                "explain nothing | unknown rule: `nothing`; `lintainer rules` lists all",
                "rules --format github | unknown value of `--format`: `github`; write text or json",
            })
    void saysWhatIsWrongWithTheCommandLine(String line, String sentence) {
        Run expected = new Run(2, "", "lintainer: " + sentence + "\n");
        assertEquals(expected, Run.of(directory(Configuration.unix()), line.split(" ")));
    }

    @Test
    void refusesPathsThatAreNone() {
        Path directory = directory(Configuration.unix());
        assertEquals(2, Run.of(directory, "check", "a\0b").code());
        String empty = "lintainer: a PATH is empty; write `.` for the current directory\n";
        assertEquals(new Run(2, "", empty), Run.of(directory, "check", ""));
    }

    @Test
    void saysHowItIsUsed() {
        Path directory = directory(Configuration.unix());
        Run overview = Run.of(directory, "--help");
        assertEquals(overview, Run.of(directory, "help"));
        assertEquals(new Run(2, "", overview.out()), Run.of(directory));
        for (String command : new String[] {"check", "explain", "graph", "rules", "trace"}) {
            assertTrue(overview.out().contains("\n  " + command), command);
            Run help = Run.of(directory, "help", command);
            assertEquals(0, help.code());
            assertTrue(help.out().startsWith("Usage: lintainer " + command), help.out());
            assertEquals(help, Run.of(directory, command, "-h"));
            assertTrue(help.out().lines().allMatch(line -> line.length() <= 100), help.out());
        }
    }

    @Test
    void knowsTheVersionItWasBuiltAs() throws IOException {
        String version = Run.of(directory(Configuration.unix()), "--version").out();
        assertEquals("lintainer " + About.VERSION + " (facts of " + About.FACTS + ")\n", version);
        String project = "\n  <version>" + About.VERSION + "</version>\n";
        assertTrue(Files.readString(Path.of("pom.xml")).contains(project), version);
    }

    @Test
    void saysThatThereIsNothingToCheck() throws IOException {
        Path directory = directory(Configuration.unix());
        write(directory, "app/README.md", "");
        String sentence =
                "lintainer: nothing to check in `app`: it has no workflow, action, Dockerfile or Compose file\n";
        assertEquals(new Run(0, "no findings (0 files checked)\n", sentence), Run.of(directory, "check", "app"));
    }

    @Test
    void doesNotPassOverWhatItCannotRead() throws IOException {
        Path directory = directory(Configuration.unix());
        write(directory, "app/.github/workflows/ci.yml", "#".repeat(2 << 20));
        Run run = Run.of(directory, "check", "app");
        assertTrue(run.err().startsWith("lintainer: app/: `.github/workflows/ci.yml` is larger than 1 MiB"), run.err());
        assertEquals(2, run.code());
    }

    @Test
    void explainsEveryRule() {
        Path directory = directory(Configuration.unix());
        for (RuleSummary rule : RuleIndex.catalogue().summaries()) {
            Run run = Run.of(directory, "explain", rule.id().value());
            assertEquals(0, run.code());
            assertTrue(run.out().startsWith(rule.id() + ": " + rule.title() + "\n\nseverity  "), run.out());
            boolean internal = rule.id().family().equals("internal");
            assertTrue(internal || run.out().contains("^ "), "what is reported in an example: " + run.out());
        }
    }

    @Test
    void listsEveryRule() {
        Path directory = directory(Configuration.unix());
        Run table = Run.of(directory, "rules");
        Run json = Run.of(directory, "rules", "--format", "json");
        for (RuleSummary rule : RuleIndex.catalogue().summaries()) {
            assertTrue(table.out().lines().anyMatch(line -> line.startsWith(rule.id() + " ")), table.out());
            assertTrue(json.out().contains("\"id\": \"" + rule.id() + "\""), json.out());
        }
        assertEquals(RuleIndex.catalogue().summaries().size(), table.out().lines().count());
    }

    @Test
    void goesQuietlyWhenNobodyReadsOn() throws IOException {
        Path directory = faultyRepositories().findFirst().orElseThrow();
        assertEquals(new Run(1, "", ""), writingTo("Broken pipe", directory, Map.of()));
        String sentence = "lintainer: failed with IOException: No space left on device\n";
        assertEquals(new Run(3, "", sentence), writingTo("No space left on device", directory, Map.of()));
        Run traced = writingTo("No space left on device", directory, Map.of("LINTAINER_DEBUG", "1"));
        assertTrue(traced.err().contains("\tat "), traced.err());
    }

    private static Run writingTo(String fault, Path directory, Map<String, String> variables) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream broken =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(fault);
                    }
                };
        Environment environment =
                new Environment(directory, variables, new Output(broken, () -> false), new Output(err, () -> false));
        ExitCode code = Main.run(environment, "check", "app");
        return new Run(code.code(), "", err.toString(StandardCharsets.UTF_8));
    }
}
