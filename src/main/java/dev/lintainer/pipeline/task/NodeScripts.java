package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Insertions;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scripts of a `package.json` that a package manager runs, those before and after them included
/// (https://docs.npmjs.com/cli/v11/using-npm/scripts).
public final class NodeScripts {
    private static final String FILE = "package.json";

    /// Packages of one repository among which one is looked up by its name.
    private static final int MOST_PACKAGES = 300;

    private final Shell shell;
    private final Insertions insertions;

    private NodeScripts(Shell shell) {
        this.shell = shell;
        this.insertions = new Insertions("node", shell);
    }

    /// A package's folder and what its file says.
    private record Package(Value directory, YamlMapping root) {
        Optional<YamlMapping> scripts() {
            return root.get("scripts")
                    .flatMap(node -> node instanceof YamlMapping scripts ? Optional.of(scripts) : Optional.empty());
        }

        Optional<String> text(String key) {
            return root.get(key)
                    .flatMap(
                            node -> node instanceof YamlScalar scalar ? Optional.of(scalar.value()) : Optional.empty());
        }
    }

    /// Empty where the package or the script is not known.
    public static Optional<List<TaskStep>> of(NodeCall call, Shell shell) {
        if (call.errand() == NodeCall.Errand.NOTHING) {
            return Optional.of(List.of());
        }
        NodeScripts scripts = new NodeScripts(shell);
        Optional<Package> found =
                call.selected().isPresent()
                        ? scripts.named(call.selected().get(), call.directory())
                        : scripts.nearest(call.directory());
        boolean lifecycle = call.errand() == NodeCall.Errand.LIFECYCLE;
        return lifecycle && found.isEmpty() && call.directory().isKnown()
                ? Optional.of(List.of())
                : found.flatMap(one -> scripts.steps(call, one)).or(() -> binary(call));
    }

    /// `yarn eslint` runs a program that the package has installed, where no script is named so.
    private static Optional<List<TaskStep>> binary(NodeCall call) {
        boolean known =
                call.errand() == NodeCall.Errand.SCRIPT
                        && !call.program().equals("npm")
                        && Programs.isKnown(call.scripts().getFirst());
        return known ? Optional.of(List.of()) : Optional.empty();
    }

    private Optional<List<TaskStep>> steps(NodeCall call, Package found) {
        List<TaskStep> steps = new ArrayList<>();
        boolean lifecycle = call.errand() == NodeCall.Errand.LIFECYCLE;
        for (String script : call.scripts()) {
            Optional<MappedText> text = script(found, script);
            if (text.isEmpty() && !lifecycle) {
                return Optional.empty();
            }
            if (!lifecycle) {
                around(call, found, "pre" + script, steps);
            }
            text.ifPresent(content -> steps.add(step(found, withArguments(content, call.arguments()), Presence.YES)));
            if (!lifecycle) {
                around(call, found, "post" + script, steps);
            }
        }
        return Optional.of(steps);
    }

    /// npm and bun run what is named `pre` and `post` the script; the others do by their version and settings.
    private void around(NodeCall call, Package found, String script, List<TaskStep> steps) {
        Presence happens = call.program().equals("npm") || call.program().equals("bun") ? Presence.YES : Presence.MAYBE;
        script(found, script).ifPresent(text -> steps.add(step(found, text, happens)));
    }

    private TaskStep.Script step(Package found, MappedText text, Presence happens) {
        Map<String, Value> environment = new HashMap<>();
        found.text("name").ifPresent(name -> environment.put("npm_package_name", Value.known(name)));
        found.text("version").ifPresent(version -> environment.put("npm_package_version", Value.known(version)));
        return new TaskStep.Script(
                text, found.directory(), environment, insertions.values(), List.of(), happens, TaskStep.Failing.PLAIN);
    }

    private static Optional<MappedText> script(Package found, String name) {
        return found.scripts()
                .flatMap(scripts -> scripts.get(name))
                .flatMap(node -> node instanceof YamlScalar scalar ? Optional.of(scalar.content()) : Optional.empty());
    }

    /// Each argument is put in quotes behind the script.
    private MappedText withArguments(MappedText script, List<ShellWord> arguments) {
        if (arguments.isEmpty()) {
            return script;
        }
        MappedText.Builder builder = new MappedText.Builder(script.source()).append(script);
        int end = script.span().end();
        for (ShellWord argument : arguments) {
            String text = insertions.text(shell.reader().value(argument)).replace("'", "'\\''");
            builder.append(argument.mayBecomeSeveral() ? " " + text : " '" + text + "'", end, end);
        }
        return builder.build(end);
    }

    private Optional<Package> read(Value directory) {
        Optional<SourceFile> file = shell.job().read(HostPath.resolve(directory, Value.known(FILE)));
        return file.flatMap(shell.job().texts()::yaml)
                .flatMap(root ->
                        root instanceof YamlMapping mapping
                                ? Optional.of(new Package(directory, mapping))
                                : Optional.empty());
    }

    /// The package of a folder or of the nearest one above.
    private Optional<Package> nearest(Value directory) {
        Value folder = directory;
        while (folder.isKnown()) {
            Optional<Package> found = read(folder);
            if (found.isPresent() || folder.is(".") || folder.is("/") || folder.prefix().startsWith("~")) {
                return found;
            }
            folder = HostPath.parent(folder);
        }
        return Optional.empty();
    }

    /// The package that bears a name, or lies in a folder of that name.
    private Optional<Package> named(String name, Value directory) {
        if (name.startsWith(".") || name.indexOf('*') >= 0 || name.indexOf('{') >= 0) {
            return name.startsWith("./") && name.indexOf('*') < 0 && name.indexOf('.', 1) < 0
                    ? read(HostPath.resolve(directory, Value.known(name)))
                    : Optional.empty();
        }
        List<Package> found = new ArrayList<>();
        int looked = 0;
        for (String path : shell.job().sources().paths()) {
            if (!path.endsWith("/" + FILE) || path.contains("node_modules/") || ++looked > MOST_PACKAGES) {
                continue;
            }
            read(Value.known(path.substring(0, path.length() - FILE.length() - 1)))
                    .filter(one -> one.text("name").filter(text -> fits(text, name)).isPresent())
                    .ifPresent(found::add);
        }
        Optional<Package> exact = found.stream().filter(one -> one.text("name").equals(Optional.of(name))).findFirst();
        return exact.isPresent() || found.size() != 1 ? exact : Optional.of(found.getFirst());
    }

    /// `web` is `@scope/web` too, where there is no other.
    private static boolean fits(String whole, String name) {
        return whole.equals(name) || whole.startsWith("@") && whole.endsWith("/" + name);
    }

    /// The names of all scripts of the package around the working directory that a pattern of `npm-run-all` fits
    /// (https://github.com/mysticatea/npm-run-all/blob/master/docs/npm-run-all.md#glob-like-pattern-matching-for-script-names).
    private static List<String> matching(Package found, String pattern) {
        if (pattern.indexOf('*') < 0) {
            return List.of(pattern);
        }
        String prefix = pattern.substring(0, pattern.indexOf('*'));
        boolean deep = pattern.endsWith("**");
        return found.scripts().map(YamlMapping::entries).orElse(List.of()).stream()
                .map(YamlEntry::name)
                .filter(name -> name.startsWith(prefix) && (deep || name.indexOf(':', prefix.length()) < 0))
                .toList();
    }

    /// `npm-run-all a b`, `run-s "test -- --ci"`, `concurrently "npm:watch:*" "tsc -w"`.
    public static Optional<List<TaskStep>> several(String program, List<ShellWord> words, Shell shell) {
        NodeScripts scripts = new NodeScripts(shell);
        Optional<Package> found = scripts.nearest(shell.reader().workingDirectory());
        List<TaskStep> steps = new ArrayList<>();
        boolean commands = program.equals("concurrently");
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).literal().orElse("");
            if (word.isEmpty()) {
                return Optional.empty();
            }
            if (word.startsWith("-")) {
                boolean valued =
                        commands
                                && List.of(
                                                "-n",
                                                "--names",
                                                "-c",
                                                "--prefix-colors",
                                                "-p",
                                                "--prefix",
                                                "-s",
                                                "--success",
                                                "-m",
                                                "--max-processes",
                                                "--restart-tries",
                                                "--restart-after",
                                                "-l")
                                        .contains(word);
                i += valued ? 1 : 0;
                continue;
            }
            boolean script =
                    !commands || word.startsWith("npm:") || word.startsWith("yarn:") || word.startsWith("pnpm:");
            if (!script) {
                MappedText text = words.get(i).content();
                steps.add(
                        new TaskStep.Script(
                                text,
                                shell.reader().workingDirectory(),
                                Map.of(),
                                Map.of(),
                                List.of(),
                                Presence.YES,
                                TaskStep.Failing.PLAIN));
                continue;
            }
            String pattern = commands ? word.substring(word.indexOf(':') + 1) : word;
            int blank = pattern.indexOf(' ');
            Optional<List<TaskStep>> inner =
                    found.flatMap(one ->
                            scripts.steps(
                                    new NodeCall(
                                            "npm",
                                            one.directory(),
                                            Optional.empty(),
                                            matching(one, blank < 0 ? pattern : pattern.substring(0, blank)),
                                            List.of(),
                                            NodeCall.Errand.SCRIPT),
                                    one));
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            steps.addAll(inner.get());
        }
        return Optional.of(steps);
    }
}
