package dev.lintainer.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

/// What one command line gave.
record Run(int code, String out, String err) {
    static Run of(Path directory, String... arguments) {
        return of(directory, Map.of(), Screen.FILE, arguments);
    }

    /// On another day.
    static Run of(Path directory, LocalDate today, String... arguments) {
        return of(directory, Map.of(), Screen.FILE, () -> today, arguments);
    }

    /// What the streams of a run are connected to.
    enum Screen {
        FILE,
        TERMINAL
    }

    static Run of(Path directory, Map<String, String> variables, Screen screen, String... arguments) {
        return of(directory, variables, screen, LocalDate::now, arguments);
    }

    /// With something to read from standard input.
    static Run reading(byte[] input, Path directory, String... arguments) {
        InputStream in = new ByteArrayInputStream(input);
        return of(directory, Map.of(), Screen.FILE, LocalDate::now, in, arguments);
    }

    private static Run of(
            Path directory,
            Map<String, String> variables,
            Screen screen,
            Supplier<LocalDate> today,
            String... arguments) {
        return of(directory, variables, screen, today, InputStream.nullInputStream(), arguments);
    }

    private static Run of(
            Path directory,
            Map<String, String> variables,
            Screen screen,
            Supplier<LocalDate> today,
            InputStream in,
            String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment =
                new Environment(
                        directory,
                        variables,
                        today,
                        in,
                        new Output(out, () -> screen == Screen.TERMINAL),
                        new Output(err, () -> screen == Screen.TERMINAL));
        int code = Main.run(environment, arguments).code();
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
