package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.DotEnv;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Insertions;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.evaluation.LongValues;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a call of `task` hands to the shell: the commands of its tasks and of what these depend on, values put in.
public final class TaskfileTasks {
    private static final int DEEPEST = 30;
    private static final int MOST_STEPS = 3_000;

    /// Templates refer to variables that refer to others no deeper.
    private static final int DEEPEST_VALUE = 20;

    private final TaskfileCall call;
    private final Taskfile taskfile;
    private final Shell shell;
    private final Insertions insertions;
    private final List<TaskStep> steps = new ArrayList<>();
    private int calls;
    private boolean failed;

    private TaskfileTasks(TaskfileCall call, Taskfile taskfile, Shell shell) {
        this.call = call;
        this.taskfile = taskfile;
        this.shell = shell;
        this.insertions = new Insertions("task", shell);
    }

    /// Empty when the Taskfile or one of the tasks is not known.
    public static Optional<List<TaskStep>> of(TaskfileCall call, Shell shell) {
        if (call.errand() == TaskfileCall.Errand.SHOW) {
            return Optional.of(List.of());
        }
        Optional<Value> path = call.file().isPresent() ? call.file() : Taskfile.find(call.directory(), shell);
        Optional<Taskfile> taskfile = path.flatMap(file -> Taskfile.read(file, shell));
        if (taskfile.isEmpty()) {
            return Optional.empty();
        }
        TaskfileTasks tasks = new TaskfileTasks(call, taskfile.get(), shell);
        List<String> names = call.tasks().isEmpty() ? List.of("default") : call.tasks();
        names.forEach(name -> tasks.run(name, Map.of(), Presence.YES, 0));
        return tasks.failed ? Optional.empty() : Optional.of(tasks.steps);
    }

    /// @param scope variables that the task's own text sees
    private record Frame(Taskfile.Task task, Map<String, Value> scope, Value directory, Presence happens, int depth) {
        Frame with(Map<String, Value> more) {
            Map<String, Value> all = new HashMap<>(scope);
            all.putAll(more);
            return new Frame(task, all, directory, happens, depth);
        }

        Frame when(Presence condition) {
            return new Frame(task, scope, directory, happens.and(condition), depth);
        }
    }

    private void run(String name, Map<String, Value> given, Presence happens, int depth) {
        Optional<Taskfile.Task> task = taskfile.task(name);
        if (task.isEmpty() || depth > DEEPEST || ++calls > MOST_STEPS || steps.size() > MOST_STEPS) {
            failed = true;
        }
        if (failed) {
            return;
        }
        Optional<YamlMapping> node = Taskfile.mapping(task.get().node());
        Map<String, Value> scope = new HashMap<>();
        Frame outer = new Frame(task.get(), scope, task.get().directory(), happens, depth);
        variables(Taskfile.entries(task.get().file(), "vars"), scope, outer);
        scope.putAll(call.given());
        scope.putAll(given);
        scope.put("TASK", Value.known(name));
        node.ifPresent(mapping -> variables(Taskfile.entries(mapping, "vars"), scope, outer));
        Value directory =
                node.flatMap(mapping -> mapping.get("dir"))
                        .flatMap(Taskfile::text)
                        .map(text -> HostPath.resolve(task.get().directory(), template(text, outer, 0)))
                        .orElse(task.get().directory());
        boolean skippable =
                node.isPresent()
                        && List.of("status", "sources", "if", "platforms").stream()
                                .anyMatch(key -> node.get().entry(key).isPresent());
        Frame frame =
                new Frame(task.get(), scope, directory, happens, depth).when(skippable ? Presence.MAYBE : Presence.YES);
        if (node.isEmpty()) {
            commands(task.get().node(), frame);
            return;
        }
        node.get().get("deps").ifPresent(dependencies -> items(dependencies).forEach(one -> dependency(one, frame)));
        node.get().get("cmds").or(() -> node.get().get("cmd")).ifPresent(commands -> commands(commands, frame));
    }

    private static List<YamlNode> items(YamlNode node) {
        return node.resolved() instanceof YamlSequence all ? all.items() : List.of(node);
    }

    private void variables(List<YamlEntry> entries, Map<String, Value> scope, Frame frame) {
        for (YamlEntry entry : entries) {
            Optional<String> command =
                    Taskfile.mapping(entry.value()).flatMap(mapping -> mapping.get("sh")).flatMap(Taskfile::text);
            scope.put(
                    entry.name(),
                    Taskfile.text(entry.value())
                            .map(text -> LongValues.bounded(template(text, frame.with(scope), 0)))
                            .or(() -> command.map(text -> Value.unknown("$(" + text.strip() + ")")))
                            .orElseGet(() -> shell.fresh("task " + entry.name())));
        }
    }

    private void dependency(YamlNode node, Frame frame) {
        Optional<YamlMapping> details = Taskfile.mapping(node);
        Optional<String> name =
                details.isPresent() ? details.get().get("task").flatMap(Taskfile::text) : Taskfile.text(node);
        Frame inner = details.flatMap(mapping -> mapping.get("for")).isPresent() ? frame.when(Presence.MAYBE) : frame;
        name.ifPresentOrElse(text -> call(text, details, inner), () -> failed = true);
    }

    /// Names are those of the same file, unless they begin with a colon.
    private void call(String written, Optional<YamlMapping> details, Frame frame) {
        Optional<String> name = template(written, frame, 0).literal();
        if (name.isEmpty()) {
            failed = true;
            return;
        }
        Map<String, Value> given = new HashMap<>();
        details.ifPresent(mapping -> variables(Taskfile.entries(mapping, "vars"), given, frame));
        String whole = name.get().startsWith(":") ? name.get().substring(1) : frame.task().namespace() + name.get();
        run(whole, given, frame.happens(), frame.depth() + 1);
    }

    private void commands(YamlNode node, Frame frame) {
        for (YamlNode item : items(node)) {
            Optional<YamlMapping> details = Taskfile.mapping(item);
            if (details.isEmpty()) {
                script(item, frame);
                continue;
            }
            boolean conditional = details.get().entry("if").isPresent() || details.get().entry("platforms").isPresent();
            Frame inner = conditional ? frame.when(Presence.MAYBE) : frame;
            Optional<YamlNode> loop = details.get().get("for");
            if (loop.isEmpty()) {
                command(details.get(), inner);
            } else if (loop.get() instanceof YamlSequence list
                    && list.items().stream().allMatch(one -> one.resolved() instanceof YamlScalar)) {
                for (YamlNode one : list.items()) {
                    command(
                            details.get(),
                            inner.with(Map.of("ITEM", template(Taskfile.text(one).orElse(""), inner, 0))));
                }
            } else {
                command(details.get(), inner.when(Presence.MAYBE).with(Map.of("ITEM", shell.fresh("task ITEM"))));
            }
        }
    }

    private void command(YamlMapping details, Frame frame) {
        Optional<YamlNode> deferred = details.get("defer");
        if (deferred.isPresent()) {
            Taskfile.mapping(deferred.get())
                    .ifPresentOrElse(mapping -> command(mapping, frame), () -> script(deferred.get(), frame));
            return;
        }
        Optional<String> task = details.get("task").flatMap(Taskfile::text);
        if (task.isPresent()) {
            call(task.get(), Optional.of(details), frame);
        } else {
            details.get("cmd").ifPresent(command -> script(command, frame));
        }
    }

    private void script(YamlNode node, Frame frame) {
        if (!(node.resolved() instanceof YamlScalar scalar)) {
            failed = true;
            return;
        }
        Map<String, Value> environment = new HashMap<>();
        frame.task()
                .file()
                .get("dotenv")
                .ifPresent(files ->
                        items(files).stream()
                                .flatMap(file -> Taskfile.text(file).stream())
                                .forEach(file ->
                                        environment.putAll(DotEnv.read(frame.task().directory(), file, shell))));
        environment(Taskfile.entries(frame.task().file(), "env"), environment, frame);
        Taskfile.mapping(frame.task().node())
                .ifPresent(mapping -> environment(Taskfile.entries(mapping, "env"), environment, frame));
        steps.add(
                new TaskStep.Script(
                        filled(scalar.content(), frame),
                        frame.directory(),
                        environment,
                        insertions.values(),
                        List.of(),
                        frame.happens(),
                        failing(frame)));
    }

    /// https://taskfile.dev/reference/schema/#task: `set` and `ignore_error` may stand in many places.
    private static TaskStep.Failing failing(Frame frame) {
        String text = frame.task().file().source().text();
        boolean plain = text.indexOf("ignore_error") < 0 && text.indexOf("set:") < 0;
        return plain ? TaskStep.Failing.PLAIN : TaskStep.Failing.UNKNOWN;
    }

    /// What the environment has already stays as it is.
    private void environment(List<YamlEntry> entries, Map<String, Value> environment, Frame frame) {
        Map<String, Value> values = new HashMap<>();
        variables(entries, values, frame);
        values.forEach((name, value) -> {
            boolean set = shell.contexts().env().containsKey(name) || shell.variables().process().get(name).isPresent();
            if (!set) {
                environment.put(name, value);
            }
        });
    }

    private MappedText filled(MappedText script, Frame frame) {
        String text = script.text();
        MappedText.Builder builder = new MappedText.Builder(script.source());
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("{{", at);
            int close = open < 0 ? -1 : text.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            builder.append(script, at, open);
            Span place = script.toSource(open, close + 2);
            builder.append(
                    insertions.text(action(text.substring(open + 2, close), frame, 0)), place.start(), place.end());
            at = close + 2;
        }
        return builder.append(script, at, text.length()).build(script.span().start());
    }

    private Value template(String text, Frame frame, int depth) {
        List<Value> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("{{", at);
            int close = open < 0 ? -1 : text.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            parts.add(Value.known(text.substring(at, open)));
            parts.add(action(text.substring(open + 2, close), frame, depth + 1));
            at = close + 2;
        }
        parts.add(Value.known(text.substring(at)));
        return Value.concat(parts);
    }

    /// `.NAME`, `.NAME | default "text"`, `default "text" .NAME`; anything else is computed.
    private Value action(String written, Frame frame, int depth) {
        String text = written.startsWith("-") ? written.substring(1) : written;
        String action = (text.endsWith("-") ? text.substring(0, text.length() - 1) : text).strip();
        if (depth > DEEPEST_VALUE) {
            return shell.fresh("task");
        }
        if (action.startsWith(".") && isName(action.substring(1))) {
            return variable(action.substring(1), frame);
        }
        int pipe = action.indexOf('|');
        String first = pipe < 0 ? "" : action.substring(0, pipe).strip();
        String second = pipe < 0 ? "" : action.substring(pipe + 1).strip();
        if (first.startsWith(".") && isName(first.substring(1)) && second.startsWith("default ")) {
            return preset(variable(first.substring(1), frame), second.substring("default ".length()).strip(), frame);
        }
        int last = action.lastIndexOf(' ');
        if (pipe < 0 && action.startsWith("default ") && last > 8 && isName(action.substring(last + 2))) {
            return preset(variable(action.substring(last + 2), frame), action.substring(8, last).strip(), frame);
        }
        return Value.unknown(shell.job().job() + "/task {{" + action + "}} " + frame.directory());
    }

    private Value preset(Value value, String written, Frame frame) {
        Value other =
                written.length() > 1 && (written.startsWith("\"") || written.startsWith("'") || written.startsWith("`"))
                        ? Value.known(written.substring(1, written.length() - 1))
                        : written.startsWith(".") && isName(written.substring(1))
                                ? variable(written.substring(1), frame)
                                : shell.fresh("task default");
        if (value.is("")) {
            return other;
        }
        boolean open = value instanceof Value.Unknown;
        return open ? Value.unknown(value + " or " + other) : value;
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    private Value variable(String name, Frame frame) {
        Value value = frame.scope().get(name);
        if (value != null) {
            return value;
        }
        return switch (name) {
            case "ROOT_DIR", "TASKFILE_DIR" -> HostPath.absolute(frame.task().directory());
            case "USER_WORKING_DIR" -> HostPath.absolute(shell.reader().workingDirectory());
            default -> shell.reader().ofProgram().variable(name);
        };
    }
}
