package dev.lintainer.document.compose;

import dev.lintainer.text.Location;
import java.util.List;

/// A `!reset` or `!override` tag, which speaks about files merged before this one
/// (https://docs.docker.com/reference/compose-file/merge/#reset-value).
///
/// @param path the keys from the top of the file
public record Directive(Kind kind, List<String> path, Location location) {
    public Directive {
        path = List.copyOf(path);
    }

    /// What happens to the attribute.
    public enum Kind {
        /// It goes away.
        RESET,
        /// It is replaced whole.
        OVERRIDE
    }
}
