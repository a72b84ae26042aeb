package dev.lintainer.delivery;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Runs the steps of our `action.yml` as GitHub's runner does: each script by `bash`, with what its `env` says.
final class CompositeAction {
    private final Map<?, ?> document;
    private final Path workspace;
    private final Path temporary;
    private final Map<String, String> machine;

    /// What came of a run: the exit code of the first step that failed, all that was printed, the outputs, the summary.
    record Result(int status, String out, Map<String, String> outputs, String summary) {}

    CompositeAction(Path workspace, Path temporary, Map<String, String> machine) throws IOException {
        this.document =
                (Map<?, ?>)
                        new Load(LoadSettings.builder().build())
                                .loadFromString(Files.readString(Path.of("action.yml")));
        this.workspace = workspace;
        this.temporary = temporary;
        this.machine = machine;
    }

    List<String> scripts() {
        return steps().stream().map(step -> (String) step.get("run")).toList();
    }

    Result run(Map<String, String> inputs) throws Exception {
        Map<String, String> values = new HashMap<>();
        map("inputs")
                .forEach((name, input) ->
                        values.put("inputs." + name, String.valueOf(((Map<?, ?>) input).get("default"))));
        inputs.forEach((name, value) -> values.put("inputs." + name, value));
        StringBuilder out = new StringBuilder();
        Path summary = Files.createTempFile(temporary, "summary", ".md");
        for (Map<?, ?> step : steps()) {
            Path output = Files.createTempFile(temporary, "output", ".txt");
            Map<String, String> variables = new LinkedHashMap<>(machine);
            variables.putAll(
                    Map.of(
                            "RUNNER_TEMP",
                            temporary.toString(),
                            "GITHUB_OUTPUT",
                            output.toString(),
                            "GITHUB_STEP_SUMMARY",
                            summary.toString()));
            ((Map<?, ?>) step.get("env"))
                    .forEach((name, value) -> variables.put((String) name, evaluated((String) value, values)));
            Path script = Files.writeString(Files.createTempFile(temporary, "step", ".sh"), (String) step.get("run"));
            Execution run =
                    Execution.of(
                            workspace,
                            variables,
                            List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString()));
            out.append(run.out()).append(run.err());
            for (String line : Files.readAllLines(output)) {
                int equals = line.indexOf('=');
                values.put(
                        "steps." + step.get("id") + ".outputs." + line.substring(0, equals),
                        line.substring(equals + 1));
            }
            if (run.status() != 0) {
                return new Result(run.status(), out.toString(), outputs(values), Files.readString(summary));
            }
        }
        return new Result(0, out.toString(), outputs(values), Files.readString(summary));
    }

    private Map<String, String> outputs(Map<String, String> values) {
        Map<String, String> outputs = new HashMap<>();
        map("outputs")
                .forEach((name, output) ->
                        outputs.put((String) name, evaluated((String) ((Map<?, ?>) output).get("value"), values)));
        return outputs;
    }

    /// `${{ name }}` alone, which is all that the action uses.
    private static String evaluated(String text, Map<String, String> values) {
        assertFalse(!text.startsWith("${{ ") || !text.endsWith(" }}"), text);
        return values.getOrDefault(text.substring(4, text.length() - 3), "");
    }

    private List<Map<?, ?>> steps() {
        return ((List<?>) map("runs").get("steps")).stream().<Map<?, ?>>map(step -> (Map<?, ?>) step).toList();
    }

    private Map<?, ?> map(String key) {
        return (Map<?, ?>) document.get(key);
    }
}
