package dev.lintainer.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// One of the two streams that a run writes to, always UTF-8.
///
/// @param terminal whether a person sees the text as it is written; only asked where it matters, since the answer costs
record Output(OutputStream stream, BooleanSupplier terminal) {
    /// Somebody who has read enough closes the pipe; that is no failure.
    void print(String text) throws IOException {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException fault) {
            if (!isClosedPipe(fault)) {
                throw fault;
            }
        }
    }

    /// The system's own words are all that tells it from other faults.
    private static boolean isClosedPipe(IOException fault) {
        return fault.getMessage() != null && fault.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
    }

    boolean isTerminal() {
        return terminal.getAsBoolean();
    }
}
