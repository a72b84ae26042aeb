package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run loads, it pays for: what nobody asks for is not to be loaded.
class LoadedClassesTest {
    private static final List<String> OF_USER_RULES =
            List.of(
                    "dev.lintainer.userrule.",
                    "dev.lintainer.cli.UserRuleFiles",
                    "dev.lintainer.pipeline.graph.",
                    "dev.lintainer.schema.Data",
                    "dev.lintainer.schema.GraphModel",
                    "dev.lintainer.engine.ExampleRun",
                    "dev.lintainer.rule.MarkedText");

    @TempDir Path repository;

    private List<String> loaded(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xlog:class+load:stdout"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.lintainer.cli.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(repository.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), out);
        assertTrue(out.contains("dev.lintainer.engine.Analysis "), out);
        return out.lines().filter(line -> OF_USER_RULES.stream().anyMatch(name -> line.contains(" " + name))).toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void rulesOfUsersAreLoadedWhereThereAreSome() throws IOException, InterruptedException {
        write(".github/workflows/ci.yml", "on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: make }] } }\n");
        assertEquals(List.of(), loaded("check"));
        assertTrue(loaded("check", "--pack", "job-timeout").size() > OF_USER_RULES.size());
    }
}
