package dev.lintainer.cli;

import java.io.IOException;
import java.time.Duration;

/// A line on a terminal that says what takes so long. It only comes after a while, and goes when the work is done.
final class Progress implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Output output;
    private final String line;
    private boolean shown;
    private boolean done;

    private Progress(Output output, String line) {
        this.output = output;
        this.line = line;
    }

    /// @param files how many there are to look at
    static Progress start(Output output, int files) {
        Progress progress = new Progress(output, "checking a repository of " + files + " files ...");
        if (output.isTerminal()) {
            Thread.ofPlatform().daemon().name("progress").start(progress::showLater);
        }
        return progress;
    }

    private void showLater() {
        try {
            Thread.sleep(PATIENCE);
            show();
        } catch (InterruptedException | IOException gone) {
            // Nobody sees the line then, and nothing depends on it.
        }
    }

    private synchronized void show() throws IOException {
        if (!done) {
            output.print(line);
            shown = true;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        done = true;
        if (shown) {
            output.print(CLEAR_LINE);
        }
    }
}
