package dev.lintainer.delivery;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What one process gave.
record Execution(int status, String out, String err) {
    private static final List<String> KEPT = List.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR");

    /// Runs a command with the few variables that any machine has, and these.
    static Execution of(Path directory, Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.keySet().retainAll(KEPT);
        all.putAll(variables);
        return alone(directory, all, command);
    }

    static Execution of(Path directory, String... command) throws IOException, InterruptedException {
        return of(directory, Map.of(), List.of(command));
    }

    /// Runs a command with no other variables than these.
    static Execution alone(Path directory, Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        Path err = Files.createTempFile("err", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(variables);
            Process process = builder.start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Execution(process.waitFor(), out, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    /// Where a program lies on the PATH.
    static Path program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " on the PATH"));
    }
}
