package dev.lintainer.document.compose;

import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// An item of the top-level `include` (https://docs.docker.com/reference/compose-file/include/).
///
/// @param paths the first one's directory is the project directory of all, unless [#projectDirectory] says otherwise
public record Include(
        List<ComposeText> paths,
        Optional<ComposeText> projectDirectory,
        List<ComposeText> envFiles,
        Location location) {
    public Include {
        paths = List.copyOf(paths);
        envFiles = List.copyOf(envFiles);
    }
}
