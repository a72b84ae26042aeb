package dev.lintainer.document.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /// What `docker compose` takes when it is called in `directory` without `-f`: the nearest default file there or
    /// above, and its override (https://docs.docker.com/compose/intro/compose-application-model/#the-compose-file).
    ///
    /// @param isFile whether there is a file at a path from the repository's root
    public static Optional<ComposeInvocation> in(String directory, Predicate<String> isFile) {
        String at = directory;
        while (true) {
            String prefix = at.isEmpty() ? "" : at + "/";
            Optional<String> main = first(prefix, DEFAULT_FILES, isFile);
            if (main.isPresent()) {
                List<String> files = new ArrayList<>(List.of(main.get()));
                first(prefix, DEFAULT_OVERRIDES, isFile).ifPresent(files::add);
                return Optional.of(new ComposeInvocation(files, Optional.empty(), Optional.empty(), List.of()));
            }
            if (at.isEmpty()) {
                return Optional.empty();
            }
            at = RepositoryPath.directoryOf(at);
        }
    }

    private static final List<String> DEFAULT_FILES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
    private static final List<String> DEFAULT_OVERRIDES =
            List.of(
                    "compose.override.yml",
                    "compose.override.yaml",
                    "docker-compose.override.yml",
                    "docker-compose.override.yaml");

    private static Optional<String> first(String prefix, List<String> names, Predicate<String> isFile) {
        return names.stream().map(name -> prefix + name).filter(isFile).findFirst();
    }
}
