package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Taskfile with those that it includes (https://taskfile.dev/docs/reference/schema).
///
/// @param tasks by name, that of the including entry and a colon in front
record Taskfile(Map<String, Task> tasks) {
    /// @param directory where it runs, unless it says otherwise
    /// @param file that it stands in
    record Task(YamlNode node, Value directory, YamlMapping file, String namespace) {}

    private static final List<String> NAMES =
            List.of(
                    "Taskfile.yml",
                    "taskfile.yml",
                    "Taskfile.yaml",
                    "taskfile.yaml",
                    "Taskfile.dist.yml",
                    "taskfile.dist.yml",
                    "Taskfile.dist.yaml",
                    "taskfile.dist.yaml");

    /// Includes nest no deeper.
    private static final int DEEPEST = 8;

    /// The Taskfile in a folder or the nearest one above.
    static Optional<Value> find(Value directory, Shell shell) {
        Value folder = directory;
        while (folder.isKnown()) {
            Optional<Value> found = in(folder, shell);
            if (found.isPresent() || folder.is(".") || folder.is("/") || folder.prefix().startsWith("~")) {
                return found;
            }
            folder = HostPath.parent(folder);
        }
        return Optional.empty();
    }

    private static Optional<Value> in(Value folder, Shell shell) {
        return NAMES.stream()
                .map(name -> HostPath.resolve(folder, Value.known(name)))
                .filter(path -> shell.job().read(path).isPresent())
                .findFirst();
    }

    static Optional<Taskfile> read(Value path, Shell shell) {
        Taskfile taskfile = new Taskfile(new LinkedHashMap<>());
        return taskfile.add(path, HostPath.parent(path), "", shell, 0) ? Optional.of(taskfile) : Optional.empty();
    }

    private boolean add(Value path, Value directory, String namespace, Shell shell, int depth) {
        Optional<YamlMapping> root =
                shell.job().read(path).flatMap(shell.job().texts()::yaml).flatMap(Taskfile::mapping);
        if (root.isEmpty() || depth > DEEPEST) {
            return false;
        }
        for (YamlEntry entry : entries(root.get(), "tasks")) {
            Task task = new Task(entry.value().resolved(), directory, root.get(), namespace);
            tasks.putIfAbsent(namespace + entry.name(), task);
            mapping(task.node())
                    .flatMap(node -> node.get("aliases"))
                    .flatMap(node -> node instanceof YamlSequence all ? Optional.of(all) : Optional.empty())
                    .ifPresent(all ->
                            all.items()
                                    .forEach(alias ->
                                            text(alias).ifPresent(name -> tasks.putIfAbsent(namespace + name, task))));
        }
        for (YamlEntry entry : entries(root.get(), "includes")) {
            Optional<YamlMapping> details = mapping(entry.value().resolved());
            Optional<String> target =
                    details.isPresent() ? details.get().get("taskfile").flatMap(Taskfile::text) : text(entry.value());
            Optional<String> folder = details.flatMap(node -> node.get("dir")).flatMap(Taskfile::text);
            boolean flat =
                    details.flatMap(node -> node.get("flatten"))
                            .flatMap(Taskfile::text)
                            .filter("true"::equals)
                            .isPresent();
            if (target.isEmpty() || target.get().contains("{{") || target.get().contains("://")) {
                continue;
            }
            Value included = HostPath.resolve(HostPath.parent(path), Value.known(target.get()));
            Value file = shell.job().read(included).isPresent() ? included : in(included, shell).orElse(included);
            Value start = folder.map(text -> HostPath.resolve(directory, Value.known(text))).orElse(directory);
            add(file, start, flat ? namespace : namespace + entry.name() + ":", shell, depth + 1);
        }
        return true;
    }

    Optional<Task> task(String name) {
        return Optional.ofNullable(tasks.get(name)).or(() -> Optional.ofNullable(tasks.get(name + ":default")));
    }

    public static Optional<YamlMapping> mapping(YamlNode node) {
        return node.resolved() instanceof YamlMapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    static Optional<String> text(YamlNode node) {
        return node.resolved() instanceof YamlScalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }

    static List<YamlEntry> entries(YamlMapping mapping, String key) {
        return mapping.get(key).flatMap(Taskfile::mapping).map(YamlMapping::entries).orElse(List.of());
    }
}
