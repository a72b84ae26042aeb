package dev.lintainer.document.compose;

import java.util.List;
import java.util.Optional;

/// How `docker compose` is called: `-f a -f b --project-directory d -p name --profile p`.
///
/// @param files paths from the repository's root, in order; never empty
/// @param projectDirectory a path from the repository's root; absent means the first file's directory
/// @param profiles the active ones; `*` means all
public record ComposeInvocation(
        List<String> files, Optional<String> projectDirectory, Optional<String> projectName, List<String> profiles) {
    public ComposeInvocation {
        files = List.copyOf(files);
        profiles = List.copyOf(profiles);
    }

    /// `-f` for each file and nothing else.
    public static ComposeInvocation of(String... files) {
        return new ComposeInvocation(List.of(files), Optional.empty(), Optional.empty(), List.of());
    }
}
