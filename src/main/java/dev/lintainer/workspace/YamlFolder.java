package dev.lintainer.workspace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The YAML files of a folder and below that are all meant to be read. What cannot be read is told; nothing is left out
/// without a word.
public final class YamlFolder {
    /// More than anybody writes.
    private static final int MOST = 10_000;

    private static final Set<String> LEFT_OUT = Set.of(".git", "node_modules");

    private final NamedFiles files;
    private final List<Path> found = new ArrayList<>();
    private final List<FileReading> refused = new ArrayList<>();
    private final Deque<Path> pending = new ArrayDeque<>();

    /// Each place is entered once, so that links in a circle end.
    private final Set<Path> entered = new HashSet<>();

    private YamlFolder(NamedFiles files) {
        this.files = files;
    }

    /// In ascending order of their paths, behind what was refused.
    public static List<FileReading> read(Path folder, NamedFiles files) {
        YamlFolder all = new YamlFolder(files);
        all.enter(folder);
        while (!all.pending.isEmpty() && all.found.size() <= MOST) {
            all.list(all.pending.removeLast());
        }
        List<FileReading> readings = new ArrayList<>(all.refused);
        if (all.found.size() > MOST) {
            readings.add(new FileReading.Refused("`" + files.name(folder) + "` has more than " + MOST + " files"));
            return readings;
        }
        all.found.stream().sorted().forEach(file -> readings.add(files.read(file)));
        return readings;
    }

    private void enter(Path folder) {
        Optional<FileReading.Refused> refusal = files.refusal(folder);
        refusal.ifPresent(refused::add);
        if (refusal.isEmpty()) {
            pending.add(folder);
        }
    }

    private void list(Path folder) {
        try {
            if (!entered.add(folder.toRealPath())) {
                return;
            }
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
                children.forEach(this::visit);
            }
        } catch (DirectoryIteratorException unreadable) {
            refuse(folder, Objects.requireNonNull(unreadable.getCause()));
        } catch (IOException unreadable) {
            refuse(folder, unreadable);
        }
    }

    private void visit(Path place) {
        String name = place.getFileName().toString();
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            found.add(place);
        } else if (Files.isDirectory(place) && !LEFT_OUT.contains(name)) {
            enter(place);
        }
    }

    private void refuse(Path folder, IOException cause) {
        refused.add(new FileReading.Refused(ReadProblem.directory(files.name(folder), cause).message()));
    }
}
