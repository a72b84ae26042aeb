package dev.lintainer.document.compose;

import dev.lintainer.text.Location;
import java.util.List;

/// `command`, `entrypoint` or a health check's `test`.
///
/// @param parts the items of a list, or one text
public record Command(Form form, List<ComposeText> parts, Location location) {
    public Command {
        parts = List.copyOf(parts);
    }

    /// How a command is written.
    public enum Form {
        /// One text; `command` and `entrypoint` are split into words and run without a shell, `test` is run by the
        /// image's shell (https://docs.docker.com/reference/compose-file/services/#command).
        TEXT,
        LIST
    }
}
