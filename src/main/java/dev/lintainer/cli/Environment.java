package dev.lintainer.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// All that a run can see of the process around it.
///
/// @param directory the working directory, absolute; its file system is where paths lead
/// @param variables the environment variables
/// @param today only asked where it matters, since the answer costs
/// @param in standard input, read by what was told to
record Environment(
        Path directory,
        Map<String, String> variables,
        Supplier<LocalDate> today,
        InputStream in,
        Output out,
        Output err) {
    Environment(Path directory, Map<String, String> variables, Output out, Output err) {
        this(directory, variables, LocalDate::now, InputStream.nullInputStream(), out, err);
    }

    static Environment ofProcess() {
        return new Environment(
                Path.of("").toAbsolutePath(),
                System.getenv(),
                LocalDate::now,
                new FileInputStream(FileDescriptor.in),
                new Output(new FileOutputStream(FileDescriptor.out), Environment::isOnTerminal),
                new Output(new FileOutputStream(FileDescriptor.err), Environment::isOnTerminal));
    }

    /// The same with something else to read.
    Environment reading(InputStream input) {
        return new Environment(directory, variables, today, input, out, err);
    }

    /// The same seen from another directory.
    Environment from(Path other) {
        return new Environment(other, variables, today, in, out, err);
    }

    private static boolean isOnTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /// The value of a variable that is set and not empty.
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /// Tells the person or program that started the run something that is no part of its output.
    void complain(String sentence) {
        try {
            err.print("lintainer: " + sentence + "\n");
        } catch (IOException closed) {
            // There is nobody left to tell.
        }
    }
}
