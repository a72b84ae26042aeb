package dev.lintainer.cli;

import dev.lintainer.engine.PathPattern;
import dev.lintainer.workspace.Checkouts;
import dev.lintainer.workspace.Target;
import java.nio.file.Files;
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
            add(path, directory, errands);
        }
        return List.copyOf(errands.values());
    }

    /// As [#of(List, Path)], but of several paths those that lead nowhere are only told of.
    static List<Errand> of(List<String> paths, Path directory, List<String> faults) {
        if (paths.size() == 1) {
            return of(paths, directory);
        }
        Map<Path, Errand> errands = new LinkedHashMap<>();
        for (String path : paths) {
            try {
                add(path, directory, errands);
            } catch (UsageFault fault) {
                faults.addAll(fault.sentences());
            }
        }
        return List.copyOf(errands.values());
    }

    private static void add(String path, Path directory, Map<Path, Errand> errands) {
        Target target = target(path, directory);
        Errand errand = new Errand(target.root(), path, target.focus().map(List::of).orElse(List.of()));
        errands.merge(target.root(), errand, Errand::with);
    }

    /// All repositories below some directories.
    ///
    /// @param faults takes what could not be listed, and where there are none
    static List<Errand> below(List<String> paths, Path directory, List<String> faults) {
        Map<Path, Errand> errands = new LinkedHashMap<>();
        for (String path : paths) {
            Path top = directory(path, directory);
            Checkouts checkouts = Checkouts.below(top);
            for (Path root : checkouts.roots()) {
                errands.putIfAbsent(root, new Errand(root, PathNames.between(directory, root), List.of()));
            }
            checkouts.problems().forEach(problem -> faults.add(problem.message()));
            if (checkouts.roots().isEmpty()) {
                faults.add("there is no repository below `" + path + "`: no directory with `.git` or `.github`");
            }
        }
        return List.copyOf(errands.values());
    }

    private static Path directory(String path, Path directory) {
        Path place = Baselines.place(directory, path).toAbsolutePath().normalize();
        if (!Files.isDirectory(place)) {
            throw new UsageFault("there is no directory `" + path + "`");
        }
        return place;
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
