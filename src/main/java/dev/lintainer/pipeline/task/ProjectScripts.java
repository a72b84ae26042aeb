package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Insertions;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.syntax.toml.TomlNode;
import dev.lintainer.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The scripts that a `pyproject.toml` names for Poe the Poet (https://poethepoet.natn.io/tasks/index.html), PDM
/// (https://pdm-project.org/en/latest/usage/scripts/) and Hatch
/// (https://hatch.pypa.io/latest/config/environment/overview/#scripts), where these are text and nothing else.
public final class ProjectScripts {
    private static final String FILE = "pyproject.toml";
    private static final int DEEPEST = 8;
    private static final int MOST_CALLS = 200;
    private static final Set<String> PLAIN_KEYS = Set.of("cmd", "shell", "help");

    private final TomlNode.Table scripts;
    private final Value directory;
    private final Shell shell;
    private final Insertions insertions;
    private final List<TaskStep> steps = new ArrayList<>();
    private int calls;

    private ProjectScripts(TomlNode.Table scripts, Value directory, Shell shell) {
        this.scripts = scripts;
        this.directory = directory;
        this.shell = shell;
        this.insertions = new Insertions("script", shell);
    }

    /// Empty where the command runs something else, or what it runs is not known.
    public static Optional<List<TaskStep>> of(String program, List<ShellWord> words, Shell shell) {
        int at = program.equals("poe") ? 1 : 2;
        boolean runs = words.size() > at && (at == 1 || shell.reader().value(words.get(1)).is("run"));
        Optional<String> name = runs ? shell.reader().value(words.get(at)).literal() : Optional.empty();
        if (name.isEmpty() || name.get().startsWith("-")) {
            return Optional.empty();
        }
        Value directory = shell.reader().workingDirectory();
        Optional<TomlNode.Table> root =
                shell.job()
                        .read(HostPath.resolve(directory, Value.known(FILE)))
                        .map(file -> shell.job().texts().toml(file).root());
        int colon = name.get().indexOf(':');
        boolean ofEnvironment = program.equals("hatch") && colon > 0;
        String script = ofEnvironment ? name.get().substring(colon + 1) : name.get();
        Optional<TomlNode.Table> scripts =
                root.flatMap(project ->
                        switch (program) {
                            case "poe" -> project.table("tool", "poe", "tasks");
                            case "pdm" -> project.table("tool", "pdm", "scripts");
                            default ->
                                    project.table(
                                            "tool",
                                            "hatch",
                                            "envs",
                                            ofEnvironment ? name.get().substring(0, colon) : "default",
                                            "scripts");
                        });
        if (scripts.isEmpty()) {
            return Optional.empty();
        }
        ProjectScripts reader = new ProjectScripts(scripts.get(), directory, shell);
        return reader.script(script, words.subList(at + 1, words.size()), 0)
                ? Optional.of(reader.steps)
                : Optional.empty();
    }

    /// Whether all of the script is known.
    private boolean script(String name, List<ShellWord> arguments, int depth) {
        Optional<TomlNode> node = scripts.get(name);
        boolean around = scripts.get("pre_" + name).isPresent() || scripts.get("post_" + name).isPresent();
        if (node.isEmpty() || around || depth > DEEPEST || ++calls > MOST_CALLS) {
            return false;
        }
        return switch (node.get()) {
            case TomlNode.Text text -> line(text.text(), arguments, depth);
            case TomlNode.Array list ->
                    arguments.isEmpty()
                            && list.items().stream()
                                    .allMatch(item ->
                                            item instanceof TomlNode.Text text && line(text.text(), List.of(), depth));
            case TomlNode.Table table -> {
                Optional<TomlNode.Text> command = table.text("cmd").or(() -> table.text("shell"));
                yield command.isPresent()
                        && PLAIN_KEYS.containsAll(table.entries().keySet())
                        && line(command.get().text(), arguments, depth);
            }
            case TomlNode.Scalar _ -> false;
        };
    }

    /// A command, or the name of another script.
    private boolean line(MappedText line, List<ShellWord> arguments, int depth) {
        String text = line.text().strip();
        if (scripts.get(text).isPresent()) {
            return script(text, arguments, depth + 1);
        }
        int blank = text.indexOf(' ');
        boolean alias = blank > 0 && scripts.get(text.substring(0, blank)).isPresent();
        Optional<MappedText> script = withArguments(line, arguments);
        if (alias || text.startsWith("-") || script.isEmpty()) {
            return false;
        }
        steps.add(
                new TaskStep.Script(
                        script.get(),
                        directory,
                        Map.of(),
                        insertions.values(),
                        List.of(),
                        Presence.YES,
                        TaskStep.Failing.UNKNOWN));
        return true;
    }

    /// In the place of `{args}` or `{args:default}`, else behind the line; empty where other fields are to be filled.
    private Optional<MappedText> withArguments(MappedText line, List<ShellWord> arguments) {
        StringBuilder given = new StringBuilder();
        for (ShellWord argument : arguments) {
            String text = insertions.text(shell.reader().value(argument)).replace("'", "'\\''");
            given.append(argument.mayBecomeSeveral() ? " " + text : " '" + text + "'");
        }
        String text = line.text();
        int open = text.indexOf("{args");
        int close = open < 0 ? -1 : text.indexOf('}', open);
        MappedText.Builder builder = new MappedText.Builder(line.source());
        int end = line.span().end();
        if (close < 0) {
            boolean fields = text.replace("${", "").indexOf('{') >= 0;
            return fields
                    ? Optional.empty()
                    : Optional.of(builder.append(line).append(given.toString(), end, end).build(end));
        }
        boolean others = text.substring(0, open).indexOf('{') >= 0 || text.indexOf('{', close) >= 0;
        if (others) {
            return Optional.empty();
        }
        builder.append(line, 0, open);
        if (!arguments.isEmpty()) {
            int place = line.toSource(open, close + 1).start();
            builder.append(given.toString(), place, line.toSource(open, close + 1).end());
        } else if (text.startsWith("{args:", open)) {
            builder.append(line, open + "{args:".length(), close);
        }
        return Optional.of(builder.append(line, close + 1, text.length()).build(line.span().start()));
    }
}
