package dev.lintainer.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.engine.Analysis;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.engine.RuleSelection;
import dev.lintainer.engine.Subjects;
import dev.lintainer.engine.Verdict;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.pipeline.job.WorkflowRun;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.report.Palette;
import dev.lintainer.report.graph.GraphFormat;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import dev.lintainer.rules.RuleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An answer is what a fresh analysis of the same texts says, and costs less.
class LiveRepositoryTest {
    private static final Path PIPELINES = Path.of("test-fixtures", "pipelines");
    private static final int EDITS = 50;

    private static final AnalysisSettings STRICT =
            new AnalysisSettings(RuleSelection.of(RuleIndex.catalogue(), Profile.STRICT), Policy.DEFAULT);

    /// What a run can ask of its repository, each thing once.
    private static final Map<String, String> WIDE =
            Map.ofEntries(
                    Map.entry(
                            ".github/workflows/ci.yml",
                            """
                            name: CI
                            on: push
                            permissions: {}
                            jobs:
                              called:
                                uses: ./.github/workflows/called.yml
                                with: { tag: "1" }
                              test:
                                needs: called
                                runs-on: ubuntu-latest
                                steps:
                                  - uses: actions/checkout@v4
                                    with: { repository: acme/app }
                                  - uses: ./.github/actions/tests
                                  - run: ./scripts/test.sh
                                  - run: make check
                                  - run: npm run -w web test
                                  - run: npm --prefix web test
                                  - run: docker compose up --exit-code-from tests
                                  - run: docker buildx bake app
                                  - uses: actions/download-artifact@v4
                                    with: { name: report }
                                  - run: docker run --rm -v "$PWD:/src" app:1 pytest || true
                            """),
                    Map.entry(
                            ".github/workflows/called.yml",
                            """
                            on:
                              workflow_call:
                                inputs: { tag: { type: string } }
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - uses: actions/checkout@v4
                                  - run: docker build -f docker/ci.image -t app:${{ inputs.tag }} .
                                  - run: docker save app:1 -o image.tar
                                  - uses: actions/upload-artifact@v4
                                    with: { name: report, path: image.tar }
                            """),
                    Map.entry(
                            ".github/workflows/after.yml",
                            """
                            on: { workflow_run: { workflows: [CI], types: [completed] } }
                            jobs:
                              report:
                                runs-on: ubuntu-latest
                                steps:
                                  - uses: actions/download-artifact@v4
                                    with: { name: report, run-id: "${{ github.event.workflow_run.id }}" }
                                  - run: docker load -i image.tar && docker run app:1 true # lintainer: ignore[x/y] why
                            """),
                    Map.entry(
                            ".github/actions/tests/action.yml",
                            """
                            name: tests
                            description: runs tests
                            runs:
                              using: composite
                              steps:
                                - run: ./scripts/test.sh
                                  shell: bash
                            """),
                    Map.entry(
                            "scripts/test.sh",
                            "#!/bin/sh\nset -e\n. ./scripts/more.sh\npytest --junitxml=r.xml | tee log\n"),
                    Map.entry("scripts/more.sh", "docker tag app:1 app:2\n"),
                    Map.entry("Makefile", "include make/*.mk\ncheck: lint\n\tdocker run app:2 mypy . || true\n"),
                    Map.entry("make/lint.mk", "lint:\n\tdocker run app:3 ruff check .\n"),
                    Map.entry("package.json", "{ \"workspaces\": [\"web\"] }\n"),
                    Map.entry(
                            "web/package.json", "{ \"name\": \"web\", \"scripts\": { \"test\": \"jest || true\" } }\n"),
                    Map.entry(
                            "compose.yaml",
                            """
                            services:
                              db: { image: "postgres:17" }
                              tests:
                                build: { context: ., dockerfile: docker/ci.image }
                                env_file: .env
                                depends_on: { db: { condition: service_healthy } }
                            """),
                    Map.entry(
                            "docker-bake.hcl",
                            "target \"app\" {\n  dockerfile = \"docker/ci.image\"\n  tags = [\"app:4\"]\n}\n"),
                    Map.entry(
                            "docker/ci.image",
                            """
                            FROM python:3.11-slim
                            COPY requirements.txt /app/
                            RUN useradd -u 1000 app && pip install -r /app/requirements.txt && pip install ruff
                            USER app
                            """),
                    Map.entry("requirements.txt", "pytest\n"),
                    Map.entry("pyproject.toml", "[project]\nname = \"app\"\nrequires-python = \">=3.9\"\n"),
                    Map.entry(".dockerignore", "web\n"),
                    Map.entry(FileTree.GIT_CONFIG, "[remote \"origin\"]\n\turl = https://github.com/acme/app.git\n"));

    static Stream<Map<String, String>> repositories() throws IOException {
        Stream.Builder<Map<String, String>> all = Stream.builder();
        all.add(WIDE);
        try (Stream<Path> folders = Files.walk(PIPELINES, 2)) {
            folders.filter(folder -> Files.isDirectory(folder.resolve(".github")))
                    .sorted()
                    .forEach(folder -> all.add(texts(folder)));
        }
        return all.build();
    }

    private static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void answersAsAFreshAnalysisDoes(Map<String, String> texts) {
        for (long seed = 1; seed <= (texts == WIDE ? 5 : 1); seed++) {
            LiveRepository repository = new LiveRepository(FileTree.of(texts), STRICT);
            RandomEdits edits = new RandomEdits(texts, seed);
            StringBuilder history = new StringBuilder();
            for (int i = 0; i < EDITS; i++) {
                assertEquals(fresh(edits.texts()), shown(repository.answer()), history.toString());
                int burst = i % 3 == 0 ? 3 : 1;
                for (int j = 0; j < burst; j++) {
                    history.append(edits.applyTo(repository)).append('\n');
                }
            }
        }
    }

    private static String fresh(Map<String, String> texts) {
        Subjects subjects = RepositoryReader.read(FileTree.of(texts));
        return shown(new Answer(Analysis.run(subjects, STRICT), subjects));
    }

    private static String shown(Answer answer) {
        PipelineGraph graph = PipelineGraph.of(answer.subjects().pipeline());
        StringBuilder text = new StringBuilder();
        for (Verdict verdict : answer.result().verdicts()) {
            text.append(verdict).append('\n');
        }
        return text.append(GraphFormat.JSON.render(graph, "", Palette.PLAIN)).toString();
    }

    @Test
    void thereIsSomethingToBeRight() {
        Answer answer = new LiveRepository(FileTree.of(WIDE), STRICT).answer();
        assertTrue(answer.result().reported().size() > 20, shown(answer));
    }

    @Test
    void whatDidNotChangeIsTheSame() {
        LiveRepository repository = new LiveRepository(FileTree.of(WIDE), STRICT);
        Answer before = repository.answer();
        repository.edit(".github/workflows/after.yml", "on: push\n");
        repository.refresh(FileTree.of(WIDE));
        Answer after = repository.answer();
        assertSame(before.subjects().dockerfiles().getFirst(), after.subjects().dockerfiles().getFirst());
        assertSame(run(before, "ci.yml"), run(after, "ci.yml"));
        assertNotSame(run(before, "after.yml"), run(after, "after.yml"));
    }

    @ParameterizedTest
    @MethodSource("askedFor")
    void whatARunAsksForChangesIt(String path) {
        LiveRepository repository = new LiveRepository(FileTree.of(WIDE), STRICT);
        Answer before = repository.answer();
        repository.edit(path, WIDE.getOrDefault(path, "x") + "\n");
        Answer after = repository.answer();
        assertNotSame(run(before, "ci.yml"), run(after, "ci.yml"));
        assertSame(run(before, "after.yml"), run(after, "after.yml"));
    }

    static List<String> askedFor() {
        return List.of(
                ".github/workflows/called.yml",
                ".github/actions/tests/action.yml",
                "scripts/test.sh",
                "scripts/more.sh",
                "Makefile",
                "make/lint.mk",
                "make/new.mk",
                "web/package.json",
                "compose.yaml",
                "compose.override.yaml",
                "docker-bake.hcl",
                "docker-bake.override.hcl");
    }

    private static WorkflowRun run(Answer answer, String name) {
        return answer.subjects().pipeline().runs().stream()
                .map(graph -> graph.run())
                .filter(run -> run.workflow().source().path().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTextAsItWasIsNoChange() {
        LiveRepository repository = new LiveRepository(FileTree.of(WIDE), STRICT);
        repository.edit("Makefile", "check:\n\ttrue\n");
        Answer before = repository.answer();
        repository.edit("Makefile", "check:\n\ttrue\n");
        assertSame(run(before, "ci.yml"), run(repository.answer(), "ci.yml"));
    }

    @Test
    void moreThanIsReadOfAFileIsNotRead() {
        String large = WIDE.get(".github/workflows/ci.yml") + "#".repeat(1024 * 1024);
        LiveRepository repository = new LiveRepository(FileTree.of(WIDE), STRICT);
        assertEquals(3, repository.answer().subjects().workflows().size());
        repository.edit(".github/workflows/ci.yml", large);
        assertEquals(2, repository.answer().subjects().workflows().size());
        repository.close(".github/workflows/ci.yml");
        assertEquals(3, repository.answer().subjects().workflows().size());
    }
}
