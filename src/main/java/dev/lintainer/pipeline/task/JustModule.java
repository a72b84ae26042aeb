package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.syntax.just.JustExpression;
import dev.lintainer.syntax.just.Justfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A Justfile with all that it imports (https://just.systems/man/en/imports.html). What stands nearer to it wins.
///
/// @param directory that holds it, as [HostPath] writes it
record JustModule(
        Value directory,
        Map<String, List<Justfile.Recipe>> recipes,
        Map<String, Justfile.Assignment> assignments,
        Map<String, List<JustExpression>> settings,
        Map<String, String> aliases,
        Map<String, Justfile.Module> modules,
        Optional<Justfile.Recipe> first) {
    private static final List<String> NAMES = List.of("justfile", "Justfile", ".justfile", "JUSTFILE", ".Justfile");

    /// More files than any repository has of them.
    private static final int MOST_IMPORTS = 100;

    /// The Justfile in a folder or the nearest one above.
    static Optional<Value> find(Value directory, Shell shell) {
        Value folder = directory;
        while (folder.isKnown()) {
            for (String name : NAMES) {
                Value path = HostPath.resolve(folder, Value.known(name));
                if (shell.job().read(path).isPresent()) {
                    return Optional.of(path);
                }
            }
            if (folder.is(".") || folder.is("/") || folder.prefix().startsWith("~")) {
                return Optional.empty();
            }
            folder = HostPath.parent(folder);
        }
        return Optional.empty();
    }

    static Optional<JustModule> read(Value path, Shell shell) {
        List<Value> open = new ArrayList<>(List.of(path));
        Set<Value> seen = new HashSet<>();
        JustModule module =
                new JustModule(
                        HostPath.parent(path),
                        new LinkedHashMap<>(),
                        new HashMap<>(),
                        new HashMap<>(),
                        new HashMap<>(),
                        new HashMap<>(),
                        Optional.empty());
        Optional<Justfile> main = file(path, shell);
        for (int i = 0; i < open.size() && seen.size() < MOST_IMPORTS; i++) {
            Value next = open.get(i);
            Optional<Justfile> file = seen.add(next) ? file(next, shell) : Optional.empty();
            file.ifPresent(module::add);
            file.map(Justfile::imports)
                    .orElse(List.of())
                    .forEach(one -> open.add(HostPath.resolve(HostPath.parent(next), Value.known(one.path()))));
        }
        return main.map(file ->
                new JustModule(
                        module.directory,
                        module.recipes,
                        module.assignments,
                        module.settings,
                        module.aliases,
                        module.modules,
                        file.recipes().stream()
                                .filter(recipe -> recipe.attribute("default").isPresent())
                                .findFirst()
                                .or(() -> file.recipes().stream().findFirst())));
    }

    private static Optional<Justfile> file(Value path, Shell shell) {
        return shell.job().read(path).map(shell.job().texts()::justfile);
    }

    private void add(Justfile file) {
        Map<String, List<Justfile.Recipe>> own = new LinkedHashMap<>();
        file.recipes().forEach(recipe -> own.computeIfAbsent(recipe.name(), _ -> new ArrayList<>()).add(recipe));
        own.forEach(recipes::putIfAbsent);
        file.assignments().forEach(assignment -> assignments.putIfAbsent(assignment.name(), assignment));
        file.settings().forEach(setting -> settings.putIfAbsent(setting.name(), setting.values()));
        file.aliases().forEach(alias -> aliases.putIfAbsent(alias.name(), alias.recipe()));
        file.modules().forEach(module -> modules.putIfAbsent(module.name(), module));
    }

    /// https://just.systems/man/en/modules.html
    Optional<JustModule> module(String name, Shell shell) {
        Justfile.Module module = modules.get(name);
        if (module == null) {
            return Optional.empty();
        }
        String path = module.path().orElse(name);
        List<String> candidates = new ArrayList<>(List.of(path, path + ".just", path + "/mod.just"));
        NAMES.forEach(file -> candidates.add(path + "/" + file));
        return candidates.stream()
                .map(candidate -> HostPath.resolve(directory, Value.known(candidate)))
                .filter(candidate -> shell.job().read(candidate).isPresent())
                .findFirst()
                .flatMap(found -> read(found, shell));
    }

    /// Whether a setting is switched on.
    boolean isSet(String setting) {
        List<JustExpression> values = settings.get(setting);
        return values != null
                && (values.isEmpty()
                        || !(values.getFirst() instanceof JustExpression.Name name && name.name().equals("false")));
    }

    /// The text of a setting.
    Optional<String> setting(String name) {
        List<JustExpression> values = settings.getOrDefault(name, List.of());
        return !values.isEmpty() && values.getFirst() instanceof JustExpression.Text text
                ? Optional.of(text.text())
                : Optional.empty();
    }
}
