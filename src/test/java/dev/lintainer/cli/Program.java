package dev.lintainer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A program of the machine that the tests run on.
final class Program {
    /// What it left: its exit code, and all that it printed.
    record Ended(int code, String out) {}

    private Program() {}

    static Ended run(String... command) throws IOException, InterruptedException {
        return runIn(Path.of(""), command);
    }

    static Ended runIn(Path directory, String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command))
                        .directory(directory.toAbsolutePath().toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }
}
