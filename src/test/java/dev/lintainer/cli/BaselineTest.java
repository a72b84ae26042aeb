package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintainer.rule.MarkedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a baseline hides, and what it does not, on a pipeline with many findings.
class BaselineTest {
    private static final Path SHOWN = Path.of("test-fixtures", "pipelines", "as-written");
    private static final String CI = ".github/workflows/ci.yml";
    private static final String DOCKERFILE = "docker/Dockerfile.ci";
    private static final String FILE = ".lintainer-baseline.json";

    private final Path root = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv");

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SHOWN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(SHOWN.relativize(file).toString(), MarkedText.read(Files.readString(file)).text());
            }
        }
    }

    private void write(String path, String text) throws IOException {
        Path place = root.resolve(path);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
    }

    private void edit(String path, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(path));
        assertTrue(text.contains(from), from);
        write(path, text.replace(from, to));
    }

    private Run baseline(String... arguments) {
        return Run.of(root, Stream.concat(Stream.of("baseline"), Stream.of(arguments)).toArray(String[]::new));
    }

    private Run check(String... arguments) {
        return Run.of(
                root,
                Stream.concat(Stream.of("check", "--format=concise", "--baseline", FILE), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /// The rules that report something new.
    private List<String> news() {
        List<String> rules = new ArrayList<>();
        for (String line : check().out().lines().toList()) {
            rules.add(line.substring(line.lastIndexOf('[') + 1, line.length() - 1));
        }
        return rules;
    }

    @Test
    void whatIsKnownIsNotReported() throws IOException {
        assertEquals(new Run(0, "`" + FILE + "` has 13 findings: 13 new, 0 gone\n", ""), baseline());
        assertEquals(new Run(0, "", ""), check());
        assertEquals(
                "no findings (3 files checked, 13 findings in the baseline)\n",
                Run.of(root, "check", "--baseline", FILE).out());
        assertTrue(
                Run.of(root, "check", "--baseline", FILE, "--format=json").out().contains("\"baselined\": 13"), "json");
        String text = Files.readString(root.resolve(FILE));
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("schemas/baseline.schema.json")))
                        .validate(text, InputFormat.JSON));
        assertEquals(new TreeSet<>(text.lines().filter(line -> line.contains("rule")).toList()).size(), 13);
    }

    @Test
    void itIsWrittenAlikeEveryTime() throws IOException {
        baseline();
        String text = Files.readString(root.resolve(FILE));
        assertEquals(new Run(0, "`" + FILE + "` has 13 findings: 0 new, 0 gone\n", ""), baseline());
        assertEquals(text, Files.readString(root.resolve(FILE)));
    }

    @Test
    void editsElsewhereChangeNothing() throws IOException {
        baseline();
        for (String path : List.of(CI, ".github/workflows/ci-cached.yml")) {
            String text = Files.readString(root.resolve(path));
            text =
                    text.replace(
                            "    steps:\n",
                            "\n    # what it does\n    steps:\n      - name: Say hello\n        run: echo hello\n\n");
            text = text.replace("name: CI", "# moved down\n\nname: CI");
            text +=
                    "\n"
                            + "  hello:\n"
                            + "    runs-on: ubuntu-latest\n"
                            + "    timeout-minutes: 5\n"
                            + "    permissions: {}\n"
                            + "    steps:\n"
                            + "      - run: echo hello\n";
            write(path, text);
        }
        edit(CI, "docker load < ci-image.tar", "\"docker load < ci-image.tar\"");
        edit(CI, "Run type check", "Check the types");
        edit(
                CI,
                "run: docker run --rm -v ${{ github.workspace }}:/app ci-image:${{ github.sha }} pytest --junitxml",
                """
                run: |
                          docker run --rm ci-image:${{ github.sha }} true
                          docker run --rm -v ${{ github.workspace }}:/app \\
                            ci-image:${{ github.sha }} \\
                            pytest --junitxml\
                """
                        .indent(0)
                        .stripTrailing());
        edit(DOCKERFILE, "# Install test dependencies", "ENV A=1\n\n# Install test dependencies\n# and more");
        assertEquals(List.of(), news());
    }

    /// What is said of a workflow as a whole does not hang on its first job.
    @Test
    void anotherFirstJobChangesNothing() throws IOException {
        baseline();
        assertTrue(Files.readString(root.resolve(FILE)).contains("workflow/permissions-missing"));
        edit(
                CI,
                "jobs:\n",
                "jobs:\n"
                        + "  early:\n"
                        + "    runs-on: ubuntu-latest\n"
                        + "    timeout-minutes: 5\n"
                        + "    steps:\n"
                        + "      - run: echo hello\n");
        assertEquals(new Run(0, "", ""), check());
    }

    @Test
    void theConfigurationNamesOne() throws IOException {
        write(".lintainer.yml", "# what is known\nbaseline: ci/known.json\n");
        write("ci/README.md", "");
        String missing =
                "lintainer: .lintainer.yml:2:11: the baseline `ci/known.json` is not there; write it with `lintainer"
                        + " baseline`\n";
        assertEquals(new Run(2, "", missing), Run.of(root, "check"));
        assertEquals(1, Run.of(root, "check", "--no-baseline").code());
        assertEquals(new Run(0, "`ci/known.json` has 13 findings: 13 new, 0 gone\n", ""), baseline());
        assertTrue(Files.notExists(root.resolve(FILE)));
        assertEquals(new Run(0, "", ""), Run.of(root, "check", "--format=concise"));
        assertEquals(1, Run.of(root, "check", "--no-baseline").code());
        assertTrue(Run.of(root, "config").out().contains("baseline: ci/known.json"));
        assertTrue(Run.of(root, "config").out().contains("# .lintainer.yml:2\n"));
        // The command line goes first.
        assertEquals(2, check().code());
        write("none.json", "{\"version\": 1, \"findings\": []}");
        assertEquals(1, Run.of(root, "check", "--baseline", "none.json").code());
        assertEquals(0, baseline("--output", FILE).code());
        assertEquals(new Run(0, "", ""), check());
        assertEquals(
                new Run(2, "", "lintainer: `--baseline` does not go with `--no-baseline`\n"), check("--no-baseline"));
        // Each repository has its own.
        Path other = Files.createDirectories(root.resolveSibling("other"));
        Run both = Run.of(other, "check", "--format=concise", "../srv", ".");
        assertEquals("", both.out());
    }

    @Test
    void aConfiguredOneLiesInTheRepository() throws IOException {
        write(".lintainer.yml", "baseline: ../known.json\n");
        assertEquals(
                "lintainer: .lintainer.yml:1:11: `../known.json` fits no file: paths begin at the root of the"
                        + " repository\n",
                Run.of(root, "check").err());
        Path outside = Files.writeString(root.resolveSibling("secret.json"), "secret: [");
        write(".lintainer.yml", "baseline: known.json\n");
        Files.createSymbolicLink(root.resolve("known.json"), outside);
        Run refused =
                new Run(
                        2,
                        "",
                        "lintainer: .lintainer.yml:1:11: `known.json` is a link to a place outside of the"
                                + " repository\n");
        assertEquals(refused, Run.of(root, "check"));
        assertEquals(refused, baseline());
    }

    @Test
    void everythingMayBeFormattedAnew() throws IOException {
        baseline();
        StringBuilder wide = new StringBuilder();
        for (String line : Files.readString(root.resolve(CI)).lines().toList()) {
            wide.append(line.startsWith("  ") ? "    " : "").append(line).append("\r\n");
        }
        write(CI, wide.toString());
        edit(DOCKERFILE, "RUN ", "run   ");
        assertEquals(List.of(), news());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".github/workflows/ci.yml|name: test-results|name: test_results/x|artifact/name-invalid",
                ".github/workflows/ci.yml|ci-image:latest mypy .|ci-image:newest mypy .|image/tag-mismatch",
                "docker/Dockerfile.ci|useradd -m -u 1000 ciuser|useradd -m -u 1000 ciuser && pip install"
                        + " ruff|python/tool-drift",
            })
    void aFaultIsNew(String path, String from, String to, String rule) throws IOException {
        baseline();
        edit(path, from, to);
        assertEquals(List.of(rule), news());
    }

    @Test
    void theSameFaultOnceMoreIsNew() throws IOException {
        baseline();
        edit(
                CI,
                "      - name: Run type check\n",
                """
                      - name: Run type check
                        run: docker run --rm -v ${{ github.workspace }}:/app ci-image:latest mypy .
                      - name: Run type check
                """
                        .indent(0));
        assertEquals(List.of("image/tag-mismatch"), news());
    }

    @Test
    void whatIsMendedIsToldAndGoesWithTheNextBaseline() throws IOException {
        baseline();
        edit(CI, "ci-image:latest", "ci-image:${{ github.sha }}");
        String told =
                "lintainer: 1 finding of the baseline is not there any more; update it with `lintainer baseline`\n";
        assertEquals(new Run(0, "", told), check());
        Run strict = check("--profile", "strict");
        assertEquals(1, strict.code());
        assertTrue(
                strict.out().contains(FILE + ":10:13: info: `image/tag-mismatch` reports this no longer"),
                strict.out());
        assertEquals(new Run(0, "`" + FILE + "` has 12 findings: 0 new, 1 gone\n", ""), baseline());
        assertEquals(new Run(0, "", ""), check());
    }

    @Test
    void whatIsNotLookedForStays() throws IOException {
        baseline();
        assertEquals(
                new Run(0, "`" + FILE + "` has 13 findings: 0 new, 0 gone\n", ""),
                baseline("--rule", "image/tag-mismatch"));
        assertEquals(new Run(0, "`" + FILE + "` has 13 findings: 0 new, 0 gone\n", ""), baseline("docker"));
        assertEquals(new Run(0, "", ""), check("--rule", "image/tag-mismatch"));
        assertEquals(new Run(0, "", ""), check("docker"));
        assertEquals(0, check("--severity", "error").code());
    }

    @Test
    void itMayLieElsewhere() throws IOException {
        Path other = Files.createDirectories(root.resolveSibling("other"));
        assertEquals(0, Run.of(other, "baseline", "../srv", "--output", "known.json").code());
        assertTrue(Files.exists(other.resolve("known.json")));
        assertEquals(new Run(0, "", ""), Run.of(other, "check", "../srv", "--format=concise", "--baseline=known.json"));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path outside = root.resolveSibling("outside.json");
        Files.createSymbolicLink(root.resolve(FILE), outside);
        assertEquals(2, baseline().code());
        assertEquals(0, baseline("--output", "x.json").code());
        Files.createSymbolicLink(root.resolve("y.json"), root.resolve("x.json"));
        baseline("--output", "y.json");
        assertTrue(!Files.exists(outside) && Files.isRegularFile(root.resolve("y.json")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1:1: the baseline is empty; write it anew with `lintainer baseline`",
                "{\"version\": 2, \"findings\": []}|1:13: this baseline has version `2`, but this Lintainer reads"
                        + " version 1; use a newer Lintainer",
                "{\"version\": 1}|1:2: `findings` is missing in the baseline; add `findings`",
                "[]|1:1: the baseline must be a mapping, not a list",
                "{\"version\": 1, \"findings\": [{\"rule\": \"a/b\", \"path\": \"x\", \"place\": [], \"line\":"
                    + " 3}]}|1:71: unknown key `line` in entry 1; take it out, only `rule`, `path`, `place`, `text` or"
                    + " `count` may stand here",
                "{\"version\": 1, \"findings\": [|1:28: `[` is not closed; close it with `]`",
            })
    void whatIsNoBaselineIsRefused(String text, String said) throws IOException {
        write(FILE, text);
        Run run = check();
        assertEquals("lintainer: cannot use the baseline " + FILE + ":" + said + "\n", run.err());
        assertEquals(2, run.code());
        assertEquals(run.err(), baseline().err());
        assertEquals(text, Files.readString(root.resolve(FILE)));
    }

    @Test
    void aBaselineOfMoreThanThereCanBeIsRefused() throws IOException {
        String entry = "{\"rule\": \"a/b\", \"path\": \"x\", \"place\": [], \"count\": 99999}";
        write(FILE, "{\"version\": 1, \"findings\": [" + (entry + ", ").repeat(10) + entry + "]}");
        assertEquals(
                new Run(
                        2,
                        "",
                        "lintainer: cannot use the baseline "
                                + FILE
                                + ":1:1: the baseline counts more than 1000000 findings\n"),
                check());
    }

    @Test
    void whatCannotBeReadIsRefused() throws IOException {
        assertEquals(
                new Run(2, "", "lintainer: cannot read the baseline `" + FILE + "`: there is no such file\n"), check());
        Files.createDirectory(root.resolve(FILE));
        assertEquals(
                new Run(2, "", "lintainer: cannot read the baseline `" + FILE + "`: it is no regular file\n"), check());
        Files.delete(root.resolve(FILE));
        Files.write(root.resolve(FILE), new byte[11 * 1024 * 1024]);
        assertEquals(
                new Run(2, "", "lintainer: cannot read the baseline `" + FILE + "`: it is larger than 10 MiB\n"),
                check());
        Files.write(root.resolve(FILE), new byte[] {0, 1, 2, -1});
        assertEquals(2, check().code());
        assertTrue(check().err().startsWith("lintainer: cannot use the baseline"), check().err());
        assertEquals(
                new Run(2, "", "lintainer: cannot read the baseline `.`: it is no regular file\n"),
                baseline("--output", "."));
        assertEquals(
                new Run(
                        2,
                        "",
                        "lintainer: cannot write the baseline `no/such.json`: there is no directory to put it in\n"),
                baseline("--output", "no/such.json"));
    }
}
