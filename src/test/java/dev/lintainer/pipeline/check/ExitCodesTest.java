package dev.lintainer.pipeline.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.engine.RepositoryReader;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.repository.FileTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the shells do, and what is made of it.
class ExitCodesTest {
    /// By what is written in the job, the column of the table that holds under it.
    @ParameterizedTest
    @CsvSource({"1, ''", "2, '    defaults: { run: { shell: bash } }'", "3, '    container: debian:13'"})
    void theShellInForceDecides(int column, String key) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows()) {
            String script = row[0].replace("\\n", "\n");
            String fate = fate(key, script);
            if (!fate.equals(row[column])) {
                wrong.add(row[0] + " -> " + fate + " instead of " + row[column]);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void stepsAndJobsMayGoOn() {
        assertEquals("step", fate("", "        continue-on-error: true", "check"));
        assertEquals("job", fate("    continue-on-error: true", "check"));
        assertEquals("unknown", fate("    continue-on-error: ${{ vars.EXPERIMENTAL }}", "check"));
        assertEquals("fails", fate("    continue-on-error: false", "check"));
    }

    @Test
    void customShells() {
        assertEquals("fails", fate("", "        shell: bash -leo pipefail {0}", "check | cat"));
        assertEquals("pipe", fate("", "        shell: bash -el {0}", "check | cat"));
        assertEquals("sequence", fate("", "        shell: bash {0}", "check\ntrue"));
        assertEquals("sequence", fate("", "        shell: bash -l {0}", "check\ntrue"));
    }

    @Test
    void scriptsAndRecipes() {
        assertEquals("sequence", in("./ci.sh", Map.of("ci.sh", "#!/bin/sh\ncheck\ntrue\n")));
        assertEquals("fails", in("./ci.sh", Map.of("ci.sh", "#!/bin/bash -e\ncheck\ntrue\n")));
        assertEquals("fails", in("bash -e ci.sh", Map.of("ci.sh", "#!/bin/bash\ncheck\ntrue\n")));
        assertEquals("fails", in("./ci.sh", Map.of("ci.sh", "#!/usr/bin/env bash\nset -e\ncheck\ntrue\n")));
        assertEquals("fails", in("source ci.sh", Map.of("ci.sh", "check\ntrue\n")));
        assertEquals("or", in("./ci.sh || true", Map.of("ci.sh", "#!/bin/sh\ncheck\n")));
        assertEquals("fails", in("make t", Map.of("Makefile", "t:\n\tcheck\n\ttrue\n")));
        assertEquals("task", in("make t", Map.of("Makefile", "t:\n\t-check\n\ttrue\n")));
        assertEquals("sequence", in("make t", Map.of("Makefile", "t:\n\tcheck; true\n")));
        assertEquals("pipe", in("make t", Map.of("Makefile", "t:\n\tcheck | cat\n")));
        assertEquals(
                "fails",
                in("make t", Map.of("Makefile", "SHELL = bash\n.SHELLFLAGS = -eo pipefail -c\nt:\n\tcheck | cat\n")));
        assertEquals("loop", in("make t", Map.of("Makefile", "t:\n\tfor i in a b; do check; done\n")));
        assertEquals("fails", in("just t", Map.of("justfile", "t:\n    check\n    true\n")));
        assertEquals("task", in("just t", Map.of("justfile", "t:\n    -check\n    true\n")));
        assertEquals(
                "sequence", in("just t", Map.of("justfile", "t:\n    #!/usr/bin/env bash\n    check\n    true\n")));
        assertEquals("sequence", in("npm run t", Map.of("package.json", "{\"scripts\": {\"t\": \"check; true\"}}")));
    }

    @Test
    void containers() {
        assertEquals("fails", inside("docker run app check"));
        assertEquals("detached", inside("docker run -d app check"));
        assertEquals("unknown", inside("docker run -d --name c app check\nexit $(docker wait c)"));
        assertEquals("sequence", inside("docker run app sh -c 'check; true'"));
        assertEquals("pipe", inside("docker run app sh -c 'check' | tee log"));
        assertEquals("or", inside("docker run app check || true"));
        assertEquals("fails", inside("docker exec c check"));
        assertEquals("detached", inside("docker exec -d c check"));
    }

    @Test
    void services() {
        Map<String, String> files =
                Map.of(
                        "compose.yml",
                        "services:\n  test:\n    image: app\n    command: check\n  db:\n    image: postgres\n");
        assertEquals("compose up", inside("docker compose up", files));
        assertEquals("detached", inside("docker compose up -d", files));
        assertEquals("fails", inside("docker compose up --exit-code-from test", files));
        assertEquals("unknown", inside("docker compose up --exit-code-from db", files));
        assertEquals("unknown", inside("docker compose up --abort-on-container-exit", files));
        assertEquals("fails", inside("docker compose up --abort-on-container-failure", files));
        assertEquals("fails", inside("docker compose run test", files));
    }

    private static List<String[]> rows() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(ExitCodesTest.class.getResourceAsStream("exit-codes.tsv")),
                                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
        }
    }

    private static String in(String script, Map<String, String> files) {
        return words(
                job("", "", script, files).effects(Effect.RunOnHost.class).stream()
                        .filter(run -> isCheck(run.invocation()))
                        .map(run -> ExitCodes.of(job("", "", script, files), run))
                        .findFirst()
                        .orElseThrow());
    }

    private static String fate(String jobKey, String script) {
        return fate(jobKey, "", script);
    }

    private static String fate(String jobKey, String stepKey, String script) {
        JobRun job = job(jobKey, stepKey, script, Map.of());
        return job.effects(Effect.RunOnHost.class).stream()
                .filter(run -> isCheck(run.invocation()))
                .map(run -> words(ExitCodes.of(job, run)))
                .findFirst()
                .orElse("no check");
    }

    private static String inside(String script) {
        return inside(script, Map.of());
    }

    private static String inside(String script, Map<String, String> files) {
        JobRun job = job("", "", script, files);
        for (Effect effect : job.effects()) {
            List<Invocation> inside =
                    switch (effect) {
                        case Effect.RunContainer run -> run.command().known();
                        case Effect.ExecuteInContainer run -> run.command().known();
                        case Effect _ -> List.of();
                    };
            for (Invocation invocation : inside) {
                if (isCheck(invocation)) {
                    return words(ExitCodes.of(job, effect, invocation));
                }
            }
        }
        return "no check";
    }

    private static boolean isCheck(Invocation invocation) {
        return invocation.program().filter("check"::equals).isPresent();
    }

    private static JobRun job(String jobKey, String stepKey, String script, Map<String, String> files) {
        Map<String, String> all = new HashMap<>(files);
        all.put(
                ".github/workflows/ci.yml",
                "on: push\njobs:\n  j:\n    runs-on: ubuntu-latest\n"
                        + jobKey
                        + "\n    steps:\n      - run: |\n"
                        + script.indent(10)
                        + stepKey
                        + "\n");
        return RepositoryReader.read(FileTree.of(all)).pipeline().jobs().getFirst();
    }

    private static String words(Fate fate) {
        return switch (fate) {
            case Fate.Fails _ -> "fails";
            case Fate.Masked masked -> masked.by().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Fate.Handled _ -> "handled";
            case Fate.Unknown _ -> "unknown";
        };
    }
}
