package dev.lintainer.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What an editor would say to `lintainer lsp`: one message of the Language Server Protocol a line, in which `$ROOT`
/// stands for the URI of the working directory. A number is a pause in milliseconds, as people make them.
final class RehearsedEditor {
    private RehearsedEditor() {}

    static InputStream of(Path file) throws IOException {
        String root = Path.of("").toAbsolutePath().toUri().toString();
        List<InputStream> messages = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isEmpty()) {
                messages.add(isNumber(line) ? pause(Long.parseLong(line)) : message(line.replace("$ROOT/", root)));
            }
        }
        return new SequenceInputStream(Collections.enumeration(messages));
    }

    private static boolean isNumber(String line) {
        return line.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static InputStream message(String json) {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        byte[] header = ("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new ByteArrayInputStream(header), new ByteArrayInputStream(content));
    }

    /// Ends without a character, late.
    private static InputStream pause(long millis) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException();
                }
                return -1;
            }
        };
    }
}
