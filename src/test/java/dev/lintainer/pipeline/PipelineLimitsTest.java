package dev.lintainer.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.pipeline.job.WorkflowRun;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Pipelines that are big, and pipelines that are written to be slow.
class PipelineLimitsTest {
    /// Many times what any of them takes, and a small part of what they would take if the work grew with the square.
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final String JOB = "  j%d:\n    needs: [%s]\n    runs-on: ubuntu-latest\n    steps:\n%s";

    static Stream<Arguments> pipelines() {
        String handOn =
                "      - {uses: actions/download-artifact@v5, with: {path: in}}\n"
                        + "      - {run: docker load < in/a.tar}\n"
                        + "      - {uses: actions/upload-artifact@v4, with: {name: 'a-%d', path: in}}\n"
                        + "      - {uses: actions/upload-artifact@v4, with: {name: 'b-%d', path: 'in/*'}}\n";
        return Stream.of(
                Arguments.of("jobs one after the other", workflow(2_000, i -> i == 0 ? "" : "j" + (i - 1), _ -> "")),
                Arguments.of("jobs that need all before", workflow(600, PipelineLimitsTest::all, _ -> "")),
                Arguments.of(
                        "artifacts handed on by many",
                        workflow(60, PipelineLimitsTest::all, i -> handOn.formatted(i, i))),
                Arguments.of("a big matrix", MATRIX),
                Arguments.of("many commands", script(i -> "docker run app:" + i + " < f" + i + " > g" + i, 10_000)),
                Arguments.of("many images", script(i -> "docker build -t app:" + i + " .", 5_000)),
                Arguments.of(
                        "many variables and branches", script(i -> "V" + i + "=$V" + (i - 1) + " || x$V" + i, 5_000)),
                Arguments.of("functions that call each other", script("f() { g; g; }\ng() { f; f; }\nf\n")),
                Arguments.of("values that grow", script(i -> "A=$A$A$A x", 200)),
                Arguments.of("loops in loops", script(nested(12))),
                Arguments.of(
                        "commands in commands", script("x ".concat("$(x ".repeat(3_000)).concat(")".repeat(3_000)))),
                Arguments.of("groups in groups", script("{ ".repeat(3_000).concat("x;").concat(" };".repeat(3_000)))),
                Arguments.of(
                        "scripts that call themselves",
                        with(script("./a.sh"), "a.sh", "./a.sh\n. ./a.sh\n".repeat(20) + "#".repeat(500_000))),
                Arguments.of("make targets in many", with(script("make t0"), "Makefile", makefile())),
                Arguments.of(
                        "make variables that grow",
                        with(
                                script("make a"),
                                "Makefile",
                                IntStream.range(0, 30)
                                                .mapToObj(i ->
                                                        "V" + i + " = " + ("$(V" + (i + 1) + ")").repeat(50) + "\n")
                                                .collect(Collectors.joining())
                                        + "a:\n\tx $(V0)\n")),
                Arguments.of(
                        "recipes of just that branch",
                        with(script("just r0"), "justfile", recipes(60) + "x := " + "(".repeat(50_000))),
                Arguments.of(
                        "lines of just that end in nothing",
                        with(script("just a"), "justfile", "a:\n" + "  {{ 'x {{ ` {{ (\n".repeat(30_000))),
                Arguments.of("tasks that branch", with(script("task t0"), "Taskfile.yml", tasks(40))),
                Arguments.of(
                        "environments that branch",
                        with(
                                script("tox"),
                                "tox.ini",
                                "[tox]\nenvlist = "
                                        + "{a,b}".repeat(300)
                                        + "\n[testenv]\ncommands =\n"
                                        + "  {[testenv]commands}\n".repeat(50))),
                Arguments.of(
                        "scripts of npm that branch",
                        with(
                                script("npm run a"),
                                "package.json",
                                "{\"scripts\": {\"a\": \"npm run b; npm run b\", \"b\": \"npm run a; npm run a\"}}")),
                Arguments.of(
                        "expressions that grow", script(i -> "echo A=${{ env.A }}${{ env.A }} >> $GITHUB_ENV", 50)));
    }

    private static String recipes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "r%d p='': (r%d (p + 'a')) (r%d (p + 'b'))\n".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining());
    }

    private static String tasks(int count) {
        return "version: '3'\ntasks:\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "  t%d: {cmds: [{task: t%d}, {task: t%d}]}\n".formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining());
    }

    private static final Map<String, String> MATRIX =
            Map.of(
                    ".github/workflows/ci.yml",
                    "on: push\njobs:\n  j:\n    runs-on: ubuntu-latest\n    strategy:\n      matrix:\n        a: "
                            + numbers(16)
                            + "\n        b: "
                            + numbers(16)
                            + "\n    steps:\n"
                            + ("      - run: |\n"
                                   + "          docker build -t app:${{ matrix.a }}-${{ matrix.b }} .\n"
                                   + "          docker run app:${{ matrix.a }}-$X\n"
                                   + "      - {uses: actions/upload-artifact@v4, with: {name: \"${{ matrix.a }}-x\","
                                   + " path: y}}\n")
                                    .repeat(20));

    private static String numbers(int count) {
        return IntStream.range(0, count).boxed().toList().toString();
    }

    private static String all(int before) {
        return IntStream.range(0, before).mapToObj(i -> "j" + i).collect(Collectors.joining(", "));
    }

    private static String nested(int depth) {
        String loop = "for v in 1 2 3 4 5 6 7 8 9; do x=$x$v\n";
        return loop.repeat(depth) + "y\n" + "done\n".repeat(depth);
    }

    private static String makefile() {
        return IntStream.range(0, 4_000)
                .mapToObj(i ->
                        "t"
                                + i
                                + ": t"
                                + (i + 1)
                                + " t"
                                + (i * 7 % 4_000)
                                + "\n\tdocker run a:$(V"
                                + i
                                + ")\nV"
                                + i
                                + " ?= "
                                + i
                                + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> workflow(int jobs, IntFunction<String> needs, IntFunction<String> steps) {
        String text =
                IntStream.range(0, jobs)
                        .mapToObj(i -> JOB.formatted(i, needs.apply(i), steps.apply(i)))
                        .collect(Collectors.joining());
        return Map.of(".github/workflows/ci.yml", "on: push\njobs:\n" + text);
    }

    private static Map<String, String> script(IntFunction<String> command, int count) {
        return script(IntStream.range(0, count).mapToObj(command).collect(Collectors.joining("\n")));
    }

    private static Map<String, String> script(String text) {
        return Map.of(
                ".github/workflows/ci.yml",
                "on: push\njobs:\n  j:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n" + text.indent(10));
    }

    private static Map<String, String> with(Map<String, String> files, String path, String text) {
        Map<String, String> more = new HashMap<>(files);
        more.put(path, text);
        return more;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pipelines")
    void areReadInTime(String name, Map<String, String> files) {
        assertTimeoutPreemptively(
                LIMIT,
                () -> {
                    PipelineText text = new PipelineText(files);
                    assertTrue(!text.pipeline().jobs().isEmpty(), name);
                    text.describe("findings");
                });
    }

    @Test
    void workflowsThatCallThemselvesEnd() {
        String calls =
                IntStream.range(0, 50)
                        .mapToObj(i -> "  c" + i + ": {uses: ./.github/workflows/ci.yml}\n")
                        .collect(Collectors.joining());
        PipelineText text =
                assertTimeoutPreemptively(
                        LIMIT,
                        () ->
                                new PipelineText(
                                        Map.of(
                                                ".github/workflows/ci.yml",
                                                "on: [push, workflow_call]\njobs:\n" + calls)));
        assertEquals(WorkflowRun.Surroundings.OPEN, text.pipeline().runs().getFirst().run().surroundings());
    }
}
