package dev.lintainer.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// What one command line gave.
record Run(int code, String out, String err) {
    static Run of(Path directory, String... arguments) {
        return of(directory, Map.of(), Screen.FILE, arguments);
    }

    /// What the streams of a run are connected to.
    enum Screen {
        FILE,
        TERMINAL
    }

    static Run of(Path directory, Map<String, String> variables, Screen screen, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment =
                new Environment(
                        directory,
                        variables,
                        new Output(out, () -> screen == Screen.TERMINAL),
                        new Output(err, () -> screen == Screen.TERMINAL));
        int code = Main.run(environment, arguments).code();
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
