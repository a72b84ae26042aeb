package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.lintainer.cli.Run.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Command lines of `lintainer trace`, on file systems in memory.
class TraceCommandTest {
    private static final String CI =
            """
            on: push
            jobs:
              build:
                runs-on: ubuntu-24.04
                steps:
                  - run: docker build -t app .
              test:
                needs: build
                runs-on: ${{ vars.RUNNER }}
                steps:
                  - name: Tests
                    if: github.event_name == 'push'
                    run: |
                      docker run --rm -u 1000 -e CI -v "$PWD:/src:ro" -w /src python:3.12 sh -c 'cd tests; pytest -q || true; touch done'
                      docker ps --all
                  - uses: some/action@v1
            """;

    private static Path repository() throws IOException {
        Path directory = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv");
        Path file = directory.resolve(".github").resolve("workflows").resolve("ci.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, CI);
        return directory;
    }

    @Test
    void tellsWhatAJobDoes() throws IOException {
        String text =
                """
                job test (ci.yml:7)
                  runs on      ${vars.runner}
                  after        build

                  step 1: Tests (ci.yml:11), if github.event_name == 'push'
                """;
        Run run = Run.of(repository(), "trace", "--job", "test");
        assertEquals(new Run(0, text, ""), new Run(run.code(), run.out().substring(0, text.length()), run.err()));
        for (String fact :
                new String[] {
                    "perhaps container of python:3.12",
                    "user         uid 1000 (ci.yml:14)",
                    "mount        the workspace on /src, read only",
                    "environment  CI=true",
                    "command      pytest -q",
                    "directory    /src/tests",
                    "failure      nobody learns of it: what stands behind `||` always succeeds (ci.yml:14)",
                    "writes       /src/tests/done -> tests/done of the workspace",
                    "docker ps --all",
                    "may do anything, since it is not followed: some/action@v1"
                }) {
            assertTrue(run.out().contains(fact), () -> fact + " in\n" + run.out());
        }
    }

    @Test
    void showsOnlyWhatIsAskedFor() throws IOException {
        Path directory = repository();
        Run all = Run.of(directory, "trace");
        assertTrue(all.out().startsWith("job build (ci.yml:3)\n"), all.out());
        assertEquals(all, Run.of(directory, "trace", "--workflow", "ci.yml", "--job", "build", "--job", "test"));
        assertEquals(
                new Run(2, "", "lintainer: unknown job: `tst`; did you mean `test`?\n"),
                Run.of(directory, "trace", "--job", "tst"));
        assertTrue(Run.of(directory, Map.of(), Screen.TERMINAL, "trace").out().contains("\u001b["));
        Path empty = Jimfs.newFileSystem(Configuration.unix()).getPath("/srv");
        Files.createDirectories(empty);
        assertEquals(new Run(0, "", "lintainer: nothing to show in `.`: it has no workflow\n"), Run.of(empty, "trace"));
    }
}
