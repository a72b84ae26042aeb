package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Insertions;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.just.Justfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a call of `just` hands to the shell: the lines of its recipes and of what these depend on, values put in.
public final class JustRecipes {
    /// Dependencies of dependencies nest no deeper in any Justfile that people write.
    private static final int DEEPEST = 60;

    /// Lines and values of one call.
    private static final int MOST_STEPS = 5_000;

    private final JustCall call;
    private final JustModule root;
    private final Shell shell;
    private final JustBodies bodies;
    private final List<TaskStep> steps = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private boolean failed;

    private JustRecipes(JustCall call, JustModule root, Shell shell) {
        this.call = call;
        this.root = root;
        this.shell = shell;
        this.bodies = new JustBodies(call, root, new Insertions("just", shell), shell, steps);
    }

    /// Empty when the Justfile or one of the recipes is not known.
    public static Optional<List<TaskStep>> of(JustCall call, Shell shell) {
        if (call.errand() == JustCall.Errand.SHOW) {
            return Optional.of(List.of());
        }
        Value here = shell.reader().workingDirectory();
        List<Value> words = new ArrayList<>(call.words());
        Value start = here;
        String first = words.isEmpty() ? "" : words.getFirst().literal().orElse("");
        int slash = call.file().isEmpty() ? first.lastIndexOf('/') : -1;
        if (slash >= 0) {
            // `just folder/recipe`
            start = HostPath.resolve(here, Value.known(first.substring(0, slash + 1)));
            words.removeFirst();
            if (slash + 1 < first.length()) {
                words.addFirst(Value.known(first.substring(slash + 1)));
            }
        }
        Optional<Value> file =
                call.file().isPresent()
                        ? call.file().map(path -> HostPath.resolve(here, path))
                        : JustModule.find(start, shell);
        Optional<JustModule> root = file.flatMap(path -> JustModule.read(path, shell));
        if (root.isEmpty()) {
            return Optional.empty();
        }
        JustRecipes recipes = new JustRecipes(call, root.get(), shell);
        recipes.all(words);
        return recipes.failed ? Optional.empty() : Optional.of(recipes.steps);
    }

    /// Each recipe takes as many of the words as it has parameters.
    private void all(List<Value> words) {
        if (words.isEmpty()) {
            root.first().ifPresentOrElse(recipe -> run(root, recipe, List.of(), Presence.YES, 0), this::fail);
            return;
        }
        int at = 0;
        while (at < words.size() && !failed) {
            String path = words.get(at).literal().orElse("");
            JustModule module = root;
            at++;
            while (find(module, path).isEmpty() && module.modules().containsKey(path) && at < words.size()) {
                Optional<JustModule> inner = module.module(path, shell);
                if (inner.isEmpty()) {
                    fail();
                    return;
                }
                module = inner.get();
                path = words.get(at++).literal().orElse("");
            }
            Optional<Found> found = found(module, path);
            if (found.isEmpty()) {
                fail();
                return;
            }
            List<Justfile.Parameter> parameters = found.get().recipe().parameters();
            boolean any = !parameters.isEmpty() && parameters.getLast().count() != Justfile.Count.ONE;
            int taken = any ? words.size() - at : Math.min(parameters.size(), words.size() - at);
            run(found.get().module(), found.get().recipe(), words.subList(at, at + taken), found.get().enabled(), 0);
            at += taken;
        }
    }

    private void fail() {
        failed = true;
    }

    private record Found(JustModule module, Justfile.Recipe recipe, Presence enabled) {}

    /// Follows `module::recipe`.
    private Optional<Found> found(JustModule from, String path) {
        JustModule module = from;
        String rest = path;
        for (int colons = rest.indexOf("::"); colons >= 0; colons = rest.indexOf("::")) {
            Optional<JustModule> inner = module.module(rest.substring(0, colons), shell);
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            module = inner.get();
            rest = rest.substring(colons + 2);
        }
        return find(module, rest);
    }

    private Optional<Found> find(JustModule module, String name) {
        String recipe = module.recipes().containsKey(name) ? name : module.aliases().getOrDefault(name, name);
        if (recipe.contains("::")) {
            return found(module, recipe);
        }
        List<Justfile.Recipe> all = module.recipes().getOrDefault(recipe, List.of());
        return all.stream()
                .filter(one -> enabled(one) != Presence.NO)
                .findFirst()
                .map(one -> new Found(module, one, enabled(one)));
    }

    /// https://just.systems/man/en/attributes.html: a recipe may be for some systems only.
    private Presence enabled(Justfile.Recipe recipe) {
        List<String> systems =
                recipe.attributes().stream()
                        .map(Justfile.Attribute::name)
                        .filter(
                                Set.of("linux", "macos", "unix", "windows", "openbsd", "freebsd", "netbsd", "dragonfly")
                                        ::contains)
                        .toList();
        if (systems.isEmpty()) {
            return Presence.YES;
        }
        Set<String> fitting =
                switch (shell.job().runner().system()) {
                    case LINUX -> Set.of("linux", "unix");
                    case MACOS -> Set.of("macos", "unix");
                    case WINDOWS -> Set.of("windows");
                    case UNKNOWN -> Set.of();
                };
        if (fitting.isEmpty()) {
            return Presence.MAYBE;
        }
        return systems.stream().anyMatch(fitting::contains) ? Presence.YES : Presence.NO;
    }

    private void run(JustModule module, Justfile.Recipe recipe, List<Value> arguments, Presence happens, int depth) {
        if (depth > DEEPEST || done.size() > MOST_STEPS || steps.size() > MOST_STEPS) {
            fail();
            return;
        }
        if (failed || !done.add(module.directory() + " " + recipe.name() + " " + arguments)) {
            return;
        }
        JustValues values = new JustValues(module, root == module ? call.given() : Map.of(), shell, steps);
        Map<String, Value> scope = bound(recipe, arguments, values);
        recipe.before().forEach(dependency -> dependency(module, dependency, scope, values, happens, depth));
        bodies.add(module, recipe, arguments, scope, values, happens);
        recipe.after().forEach(dependency -> dependency(module, dependency, scope, values, happens, depth));
    }

    private void dependency(
            JustModule module,
            Justfile.Dependency dependency,
            Map<String, Value> scope,
            JustValues values,
            Presence happens,
            int depth) {
        Optional<Found> found = found(module, dependency.recipe());
        if (found.isEmpty()) {
            fail();
            return;
        }
        List<Value> arguments = dependency.arguments().stream().map(one -> values.of(one, scope)).toList();
        run(found.get().module(), found.get().recipe(), arguments, happens.and(found.get().enabled()), depth + 1);
    }

    private static Map<String, Value> bound(Justfile.Recipe recipe, List<Value> arguments, JustValues values) {
        Map<String, Value> scope = new HashMap<>();
        int at = 0;
        for (Justfile.Parameter parameter : recipe.parameters()) {
            boolean given = at < arguments.size();
            Value preset = parameter.preset().map(value -> values.of(value, scope)).orElse(Value.EMPTY);
            if (!given) {
                scope.put(parameter.name(), preset);
            } else if (parameter.count() == Justfile.Count.ONE) {
                scope.put(parameter.name(), arguments.get(at));
            } else {
                List<Value> joined = new ArrayList<>();
                for (Value argument : arguments.subList(at, arguments.size())) {
                    if (!joined.isEmpty()) {
                        joined.add(Value.known(" "));
                    }
                    joined.add(argument);
                }
                scope.put(parameter.name(), Value.concat(joined));
                at = arguments.size();
            }
            at++;
        }
        return scope;
    }
}
