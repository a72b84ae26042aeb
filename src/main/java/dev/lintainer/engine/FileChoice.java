package dev.lintainer.engine;

import java.util.List;

/// Which files are judged. What is left out is still read, since others are judged by it.
///
/// @param include none means all
public record FileChoice(List<PathPattern> include, List<PathPattern> exclude) {
    public static final FileChoice ALL = new FileChoice(List.of(), List.of());

    public FileChoice {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /// @param path from the repository's root, written with `/`
    public boolean has(String path) {
        return (include.isEmpty() || include.stream().anyMatch(pattern -> pattern.matches(path)))
                && exclude.stream().noneMatch(pattern -> pattern.matches(path));
    }
}
