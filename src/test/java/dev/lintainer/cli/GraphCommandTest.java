package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.lintainer.cli.Run.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Command lines of `lintainer graph`, on file systems in memory.
class GraphCommandTest {
    private static final String BUILD =
            """
            name: Build
            on: push
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - run: docker build -t app:ci .
                  - run: docker run --rm app:ci true
            """;

    private static final String DEPLOY =
            """
            on:
              workflow_run:
                workflows: [Build]
            jobs:
              check:
                uses: ./.github/workflows/check.yml
              publish:
                needs: check
                runs-on: ubuntu-latest
                steps:
                  - run: echo done
            """;

    private static final String CHECK =
            """
            on: workflow_call
            jobs:
              lint:
                runs-on: ubuntu-latest
                container: python:3.12
                steps:
                  - run: "true"
            """;

    private static Path repository(Map<String, String> workflows) throws IOException {
        Path directory = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv");
        Path folder = directory.resolve(".github").resolve("workflows");
        Files.createDirectories(folder);
        for (Map.Entry<String, String> workflow : workflows.entrySet()) {
            Files.writeString(folder.resolve(workflow.getKey()), workflow.getValue());
        }
        return directory;
    }

    private static Path threeWorkflows() throws IOException {
        return repository(Map.of("build.yml", BUILD, "deploy.yml", DEPLOY, "check.yml", CHECK));
    }

    @Test
    void tellsOfEachWorkflow() throws IOException {
        String text =
                """
                .github/workflows/build.yml (Build)
                  jobs: build

                  image app:ci
                       built in build (build.yml:7) from Dockerfile
                    -> run in the same job, build (build.yml:8)

                .github/workflows/deploy.yml
                  started when build.yml is over
                  jobs: check (calls check.yml), check/lint -> publish

                  images from elsewhere, as far as is known
                    python:3.12: used as the job's container by check/lint (check.yml:5)
                """;
        assertEquals(new Run(0, text, ""), Run.of(threeWorkflows(), "graph"));
    }

    @Test
    void showsTheWorkflowsThatAreAskedFor() throws IOException {
        Path directory = threeWorkflows();
        Run build = Run.of(directory, "graph", "--workflow", "build.yml");
        assertTrue(build.out().startsWith(".github/workflows/build.yml"), build.out());
        assertFalse(build.out().contains("deploy.yml"), build.out());
        assertEquals(build, Run.of(directory, "graph", ".github/workflows/build.yml"));
        Run called = Run.of(directory, "graph", "--workflow", ".github/workflows/check.yml");
        assertTrue(called.out().contains("check/lint") && called.out().contains("deploy.yml"), called.out());
        assertEquals(
                new Run(2, "", "lintainer: unknown workflow: `biuld.yml`; did you mean `build.yml`?\n"),
                Run.of(directory, "graph", "--workflow", "biuld.yml"));
    }

    @Test
    void saysWhatItCannotShow() throws IOException {
        Path empty = repository(Map.of());
        String nothing = "lintainer: nothing to show in `.`: it has no workflow\n";
        assertEquals(new Run(0, "", nothing), Run.of(empty, "graph"));
        assertEquals(2, Run.of(empty, "graph", "--format", "svg").code());
        Files.createDirectories(empty.resolve("one").resolve(".git"));
        Files.createDirectories(empty.resolve("other").resolve(".git"));
        assertEquals(
                new Run(2, "", "lintainer: `graph` shows one repository at a time, not 2\n"),
                Run.of(empty, "graph", "one", "other"));
    }

    @Test
    void coloursForPeople() throws IOException {
        Path directory = threeWorkflows();
        assertTrue(Run.of(directory, Map.of(), Screen.TERMINAL, "graph").out().contains("\u001b["));
        assertFalse(Run.of(directory, Map.of("NO_COLOR", "1"), Screen.TERMINAL, "graph").out().contains("\u001b["));
        for (String format : List.of("json", "dot", "mermaid")) {
            Run run = Run.of(directory, Map.of(), Screen.TERMINAL, "graph", "--color", "always", "--format", format);
            assertFalse(run.out().contains("\u001b["), format);
        }
    }

    /// Ids and places hang on nothing that stands in other files.
    @Test
    void otherFilesChangeNothing() throws IOException {
        String alone = Run.of(repository(Map.of("build.yml", BUILD)), "graph", "--format", "json").out();
        String among = Run.of(threeWorkflows(), "graph", "--format", "json", "--workflow", "build.yml").out();
        assertEquals(alone, among);
    }

    @Test
    void picturesAreSafeFromOddNames() throws IOException {
        String odd =
                """
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/upload-artifact@v4
                        with:
                          name: 'a "b" <c> `d` #e %%f \\ end'
                          path: x
                """;
        Path directory = repository(Map.of("odd.yml", odd));
        String mermaid = Run.of(directory, "graph", "--format", "mermaid").out();
        assertTrue(
                mermaid.contains("[[\"a #34;b#34; #60;c#62; #96;d#96; #35;e #37;#37;f #92; end\"]]:::parcel"), mermaid);
        String dot = Run.of(directory, "graph", "--format", "dot").out();
        assertTrue(dot.contains("[label=\"a \\\"b\\\" <c> `d` #e %%f \\\\ end\", "), dot);
    }

    /// Legs that do the same are one; those that differ are told apart.
    @Test
    void foldsLegsThatDoTheSame() throws IOException {
        String matrix =
                """
                on: push
                jobs:
                  images:
                    runs-on: ubuntu-latest
                    strategy:
                      matrix:
                        image: [api, web]
                    steps:
                      - run: docker build -t shop-${{ matrix.image }}:ci ${{ matrix.image }}
                  test:
                    runs-on: ubuntu-latest
                    strategy:
                      matrix:
                        kind: [unit, load]
                    steps:
                      - if: matrix.kind == 'load'
                        run: docker run --rm k6:1 run
                """;
        String text =
                """
                .github/workflows/ci.yml
                  jobs: images (2 legs), test (2 legs)

                  image shop-${matrix.image}:ci (shop-api:ci, shop-web:ci)
                       built in images (ci.yml:9) from ${matrix.image}/Dockerfile
                    -> nothing that was followed uses it

                  images from elsewhere, as far as is known
                    k6:1: run by test (ci.yml:17)
                """;
        Path directory = repository(Map.of("ci.yml", matrix));
        assertEquals(new Run(0, text, ""), Run.of(directory, "graph"));
        String json = Run.of(directory, "graph", "--format", "json").out();
        assertTrue(json.contains("\"id\": \"job:.github/workflows/ci.yml#images\""), json);
        assertTrue(json.contains("\"id\": \"job:.github/workflows/ci.yml#test (load)\""), json);
        assertTrue(json.contains("\"id\": \"job:.github/workflows/ci.yml#test (unit)\""), json);
    }

    @Test
    void takesTimeInProportion() throws IOException {
        StringBuilder big = new StringBuilder("on: push\njobs:\n");
        for (int job = 0; job < 400; job++) {
            big.append("  j").append(job).append(":\n    runs-on: ubuntu-latest\n    steps:\n");
            for (int step = 0; step < 10; step++) {
                big.append("      - run: docker build -t app:").append(step).append(" .\n");
                big.append("      - run: docker run app:").append(step).append(" true\n");
            }
            big.append("      - uses: actions/upload-artifact@v4\n        with: {name: a").append(job);
            big.append(", path: x}\n      - uses: actions/download-artifact@v4\n        with: {pattern: a*}\n");
        }
        Path directory = repository(Map.of("big.yml", big.toString()));
        for (String format : List.of("text", "mermaid", "json")) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(60),
                    () -> assertEquals(0, Run.of(directory, "graph", "--format", format).code()));
        }
    }
}
