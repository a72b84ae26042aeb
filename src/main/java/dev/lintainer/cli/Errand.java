package dev.lintainer.cli;

import dev.lintainer.engine.PathPattern;
import dev.lintainer.workspace.Target;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A repository to check, and the parts of it that were asked about: none means all.
///
/// @param description the path by which it was first named
record Errand(Path root, String description, List<String> focus) {
    /// Paths into the same repository are one errand.
    static List<Errand> of(List<String> paths, Path directory) {
        Map<Path, Errand> errands = new LinkedHashMap<>();
        for (String path : paths) {
            Target target = target(path, directory);
            Errand errand = new Errand(target.root(), path, target.focus().map(List::of).orElse(List.of()));
            errands.merge(target.root(), errand, Errand::with);
        }
        return List.copyOf(errands.values());
    }

    /// What the parts are found by.
    List<PathPattern> patterns() {
        return focus.stream().map(PathPattern::new).toList();
    }

    private static Target target(String path, Path directory) {
        if (path.isEmpty()) {
            throw new UsageFault("a PATH is empty; write `.` for the current directory");
        }
        Optional<Target> target;
        try {
            target = Target.of(directory.resolve(path));
        } catch (InvalidPathException _) {
            target = Optional.empty();
        }
        return target.orElseThrow(() -> new UsageFault("there is no file or directory `" + path + "`"));
    }

    private Errand with(Errand other) {
        if (focus.isEmpty() || other.focus.isEmpty()) {
            return new Errand(root, description, List.of());
        }
        List<String> all = new ArrayList<>(focus);
        all.addAll(other.focus);
        return new Errand(root, description, all);
    }
}
