package dev.lintainer.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That the benchmarks run, each as briefly as it can. How long anything takes is not for tests to judge.
@Tag("programs")
class BenchmarkIT {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @TempDir Path directory;

    @Test
    void startsBesideHelloWorld() throws Exception {
        JsonObject told = python("startup.py", "--rounds", "1");
        JsonObject results = told.getAsJsonObject("results");
        for (String name : List.of("hello world", "lintainer --version", "check target")) {
            assertEquals(0, results.getAsJsonObject(name).get("status").getAsInt(), name);
        }
        for (String name : List.of("check as-written", "check as-written, java itself")) {
            assertEquals(1, results.getAsJsonObject(name).get("status").getAsInt(), name);
        }
        double expected = median(results, "check as-written") / median(results, "hello world");
        JsonObject ratio = results.getAsJsonObject("check as-written").getAsJsonObject("cpu ratio");
        assertEquals(expected, ratio.get("of medians").getAsDouble(), 1e-6);
    }

    @Test
    void inputsGrow() throws Exception {
        JsonObject told =
                python("scaling.py", "--rounds", "1", "--doublings", "2", "--times", "0.01", "needs: a chain");
        JsonObject chain = told.getAsJsonArray("cases").get(0).getAsJsonObject();
        List<Integer> sizes = new ArrayList<>();
        for (JsonElement each : chain.getAsJsonArray("points")) {
            sizes.add(each.getAsJsonObject().get("size").getAsInt());
            assertEquals(1, each.getAsJsonObject().get("status").getAsInt());
        }
        assertEquals(List.of(5, 10, 20), sizes);
    }

    /// All of them are repositories that can be read.
    @Test
    void inputsOfEveryKindAreChecked() throws Exception {
        String write =
                """
                import sys
                sys.path.insert(0, "src/benchmark")
                sys.dont_write_bytecode = True
                import inputs
                for number, case in enumerate(inputs.CASES.values()):
                    case[0](f"{sys.argv[1]}/{number}", 4)
                """;
        assertEquals(new Execution(0, "", ""), Execution.of(PROJECT, "python3", "-c", write, directory.toString()));
        List<String> command = new ArrayList<>();
        command.add(PROJECT.resolve("target/runtime/bin/lintainer").toString());
        command.addAll(List.of("check", "--profile", "strict", "--format", "concise"));
        try (Stream<Path> folders = Files.list(directory)) {
            folders.sorted().map(Path::toString).forEach(command::add);
        }
        assertTrue(command.size() > 45, command.toString());
        Execution run = Execution.of(directory, command.toArray(String[]::new));
        assertEquals(1, run.status(), run.err());
        assertEquals("", run.err());
        for (String wrong : List.of("[syntax/", "[internal/", "[suppression/")) {
            assertFalse(run.out().contains(wrong), run.out());
        }
    }

    @Test
    void checksRepositoriesBesideOthers() throws Exception {
        Path repositories = Files.createDirectory(directory.resolve("repositories"));
        for (String name : List.of("as-written", "target")) {
            Path fixture = PROJECT.resolve("test-fixtures/pipelines").resolve(name);
            Execution.of(repositories, "cp", "-R", fixture.toString(), name);
        }
        JsonObject told =
                python(
                        "corpus.py",
                        "--rounds",
                        "2",
                        "--peer",
                        "count:workflows=wc -l",
                        "--peer",
                        "list:dockerfiles|cat",
                        repositories.toString());
        assertEquals(2, told.get("repositories").getAsInt());
        assertEquals(3, told.getAsJsonObject("files").get("workflows").getAsInt());
        JsonObject results = told.getAsJsonObject("results");
        assertEquals(List.of("lintainer", "count", "list"), List.copyOf(results.keySet()));
        assertEquals(3, results.getAsJsonObject("count").get("files").getAsInt());
        assertEquals(2, results.getAsJsonObject("list").get("files").getAsInt());
        for (String name : results.keySet()) {
            assertTrue(results.getAsJsonObject(name).get("equal").getAsBoolean(), name);
        }
    }

    @Test
    void partsCanBeMeasured() throws Exception {
        Path result = directory.resolve("jmh.json");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", PROJECT.resolve("target/benchmark/classes") + File.pathSeparator + classPath()));
        command.add("dev.lintainer.benchmark.Benchmarks");
        command.addAll(List.of("-foe", "true", "-f", "0", "-wi", "0", "-i", "1", "-r", "1ms", "-rff"));
        command.add(result.toString());
        command.addAll(List.of("-p", "family=image", "-p", "format=TEXT", "-p", "pipeline=target"));
        Execution run = Execution.of(PROJECT, command.toArray(String[]::new));
        assertEquals(0, run.status(), run.out() + run.err());
        assertTrue(JsonParser.parseString(Files.readString(result)).getAsJsonArray().size() > 10);
    }

    /// Where Maven runs tests it is not in the property that others have it in.
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private JsonObject python(String script, String... arguments) throws Exception {
        Path json = directory.resolve("result.json");
        List<String> command = new ArrayList<>(List.of("python3", "src/benchmark/" + script));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--json", json.toString()));
        Execution run = Execution.of(PROJECT, command.toArray(String[]::new));
        assertEquals(0, run.status(), run.out() + run.err());
        return JsonParser.parseString(Files.readString(json)).getAsJsonObject();
    }

    private static double median(JsonObject results, String name) {
        return results.getAsJsonObject(name).getAsJsonObject("cpu").get("median").getAsDouble();
    }
}
