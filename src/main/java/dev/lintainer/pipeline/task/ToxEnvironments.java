package dev.lintainer.pipeline.task;

import dev.lintainer.document.python.EnvironmentNames;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Insertions;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.ini.IniFile;
import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.text.Location;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The commands of the environments of a `tox.ini` (https://tox.wiki/en/latest/config.html). Checks and the like, which
/// are the work of `tox` itself, are left out; what handles images, or is not known, is followed.
public final class ToxEnvironments {
    private static final int DEEPEST = 8;

    /// Commands that are read, references followed.
    private static final int MOST_COMMANDS = 2_000;

    private final ToxCall call;
    private final IniFile file;
    private final Value directory;
    private final Shell shell;
    private final Insertions insertions;
    private final Map<String, IniFile.Section> sections = new HashMap<>();
    private final List<TaskStep> steps = new ArrayList<>();
    private int commands;
    private boolean failed;

    private ToxEnvironments(ToxCall call, IniFile file, Value directory, Shell shell) {
        this.call = call;
        this.file = file;
        this.directory = directory;
        this.shell = shell;
        this.insertions = new Insertions("tox", shell);
        file.sections()
                .forEach((name, section) ->
                        EnvironmentNames.expanded(name)
                                .forEach(one -> sections.putIfAbsent(one.replace(" ", ""), section)));
    }

    /// Empty when the configuration or one of the environments is not known.
    public static Optional<List<TaskStep>> of(ToxCall call, Shell shell) {
        if (call.errand() == ToxCall.Errand.PREPARE) {
            return Optional.of(List.of());
        }
        Value here = shell.reader().workingDirectory();
        List<Value> candidates =
                call.file().isPresent()
                        ? List.of(HostPath.resolve(here, call.file().get()))
                        : List.of(
                                HostPath.resolve(here, Value.known("tox.ini")),
                                HostPath.resolve(here, Value.known("setup.cfg")));
        Optional<Value> path = candidates.stream().filter(one -> shell.job().read(one).isPresent()).findFirst();
        Optional<IniFile> file = path.flatMap(shell.job()::read).map(shell.job().texts()::ini);
        if (file.isEmpty() || file.get().section("testenv").isEmpty()) {
            return Optional.empty();
        }
        ToxEnvironments tox = new ToxEnvironments(call, file.get(), HostPath.parent(path.get()), shell);
        Set<String> environments = tox.environments();
        if (environments.isEmpty() || environments.size() > EnvironmentNames.MOST) {
            return Optional.empty();
        }
        environments.forEach(tox::run);
        return tox.failed ? Optional.empty() : Optional.of(tox.steps);
    }

    /// `-e`, `TOXENV`, or the configuration's own list.
    private Set<String> environments() {
        Value variable = shell.reader().ofProgram().variable("TOXENV");
        boolean set = shell.contexts().env().containsKey("TOXENV") || variable.isKnown();
        if (call.environments().isEmpty() && set) {
            return variable.literal().map(text -> EnvironmentNames.list(List.of(text))).orElse(Set.of());
        }
        return call.environments().isEmpty()
                ? EnvironmentNames.list(configured())
                : EnvironmentNames.list(call.environments());
    }

    private List<String> configured() {
        Optional<IniFile.Section> core = file.section("tox").or(() -> file.section("tox:tox"));
        List<MappedText> lines =
                core.flatMap(section -> section.get("env_list").or(() -> section.get("envlist"))).orElse(List.of());
        return lines.stream().map(MappedText::text).toList();
    }

    private void run(String environment) {
        boolean python = Arrays.stream(environment.split("-", -1)).allMatch(factor -> factor.startsWith("py"));
        boolean known =
                sections.containsKey("testenv:" + environment)
                        || python
                        || EnvironmentNames.list(configured()).contains(environment);
        if (!known) {
            failed = true;
            return;
        }
        Value start =
                value(environment, List.of("change_dir", "changedir"))
                        .map(path -> HostPath.resolve(directory, path))
                        .orElse(directory);
        Map<String, Value> variables = variables(environment);
        for (String key : List.of("commands_pre", "commands", "commands_post")) {
            List<MappedText> lines = lines(environment, key).orElse(List.of());
            commands(environment, lines, start, variables, 0);
        }
    }

    private Optional<Value> value(String environment, List<String> keys) {
        return keys.stream()
                .flatMap(key -> lines(environment, key).stream())
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .map(lines -> filled(lines.getFirst(), environment).text())
                .map(text -> text.contains("${{") ? shell.fresh("tox") : Value.known(text));
    }

    private Optional<List<MappedText>> lines(String environment, String key) {
        Optional<List<MappedText>> own =
                Optional.ofNullable(sections.get("testenv:" + environment)).flatMap(section -> section.get(key));
        return own.isPresent() ? own : file.section("testenv").flatMap(section -> section.get(key));
    }

    /// Variables that are not passed on are not known in there.
    private Map<String, Value> variables(String environment) {
        Map<String, Value> variables = new HashMap<>();
        List<String> passed =
                List.of("pass_env", "passenv").stream()
                        .flatMap(key -> lines(environment, key).stream())
                        .flatMap(List::stream)
                        .flatMap(line -> Arrays.stream(line.text().split("[\\s,]+")))
                        .toList();
        for (String name : shell.contexts().env().keySet()) {
            boolean passes =
                    passed.stream()
                            .anyMatch(pattern ->
                                    pattern.equals(name)
                                            || pattern.endsWith("*")
                                                    && name.startsWith(pattern.substring(0, pattern.length() - 1)));
            if (!passes) {
                variables.put(name, shell.fresh("tox " + name));
            }
        }
        for (String key : List.of("set_env", "setenv")) {
            for (MappedText line : lines(environment, key).orElse(List.of())) {
                int equals = line.text().indexOf('=');
                if (equals > 0) {
                    String text = filled(line.slice(equals + 1, line.length()), environment).text().strip();
                    variables.put(
                            line.text().substring(0, equals).strip(),
                            text.contains("${{") ? shell.fresh("tox " + key) : Value.known(text));
                }
            }
        }
        return variables;
    }

    private void commands(
            String environment, List<MappedText> lines, Value start, Map<String, Value> variables, int depth) {
        Optional<MappedText> open = Optional.empty();
        for (MappedText line : lines) {
            Optional<MappedText> whole = open.isPresent() ? open.map(first -> joined(first, line)) : Optional.of(line);
            open = Optional.empty();
            if (whole.get().text().endsWith("\\")) {
                open = whole.map(text -> text.slice(0, text.length() - 1));
                continue;
            }
            conditioned(whole.get(), environment)
                    .ifPresent(command -> command(environment, command, start, variables, depth));
        }
    }

    private static MappedText joined(MappedText first, MappedText second) {
        int place = second.span().start();
        return new MappedText.Builder(first.source())
                .append(first)
                .append(" ", place, place)
                .append(second)
                .build(place);
    }

    /// A line may be for some factors only: `py311,lint: command`.
    private static Optional<MappedText> conditioned(MappedText line, String environment) {
        String text = line.text();
        int colon = text.indexOf(": ");
        boolean condition =
                colon > 0
                        && text.substring(0, colon)
                                .chars()
                                .allMatch(c -> Character.isLetterOrDigit(c) || "-_.,!{} ".indexOf(c) >= 0)
                        && text.indexOf(' ') >= colon;
        if (!condition) {
            return Optional.of(line);
        }
        List<String> factors = Arrays.asList(environment.split("-", -1));
        boolean meant =
                EnvironmentNames.expanded(text.substring(0, colon)).stream()
                        .anyMatch(one ->
                                Arrays.stream(one.split("-", -1))
                                        .allMatch(factor ->
                                                factor.startsWith("!")
                                                        ? !factors.contains(factor.substring(1))
                                                        : factors.contains(factor)));
        return meant ? Optional.of(line.slice(colon + 2, line.length())) : Optional.empty();
    }

    private void command(String environment, MappedText line, Value start, Map<String, Value> variables, int depth) {
        String text = line.text().strip();
        if (failed || ++commands > MOST_COMMANDS) {
            failed = true;
            return;
        }
        if (text.startsWith("{[") && text.endsWith("}") && text.indexOf('}') == text.length() - 1) {
            int end = text.indexOf(']');
            Optional<List<MappedText>> others =
                    end < 0
                            ? Optional.empty()
                            : Optional.ofNullable(sections.get(text.substring(2, end)))
                                    .flatMap(section -> section.get(text.substring(end + 1, text.length() - 1)));
            if (others.isEmpty() || depth > DEEPEST) {
                failed = true;
                return;
            }
            commands(environment, others.get(), start, variables, depth + 1);
            return;
        }
        int from = 0;
        while (from < line.length() && "-! ".indexOf(line.text().charAt(from)) >= 0) {
            from++;
        }
        MappedText script = filled(line.slice(from, line.length()), environment);
        if (!isWorkOfTox(script)) {
            boolean ignored = line.text().substring(0, from).indexOf('-') >= 0;
            TaskStep.Failing failing = TaskStep.Failing.in("sh -e");
            steps.add(
                    new TaskStep.Script(
                            script,
                            start,
                            variables,
                            insertions.values(),
                            List.of(),
                            Presence.YES,
                            ignored
                                    ? failing.ignoredBecauseOf(new Location(line.source(), line.toSource(0, from)))
                                    : failing));
        }
    }

    /// Whether the program is known to leave images alone.
    private static boolean isWorkOfTox(MappedText script) {
        List<ShellScript.Statement> statements =
                ShellParser.parse(script, Holes.GITHUB_EXPRESSIONS).value().statements();
        if (statements.size() != 1 || !(statements.getFirst().command() instanceof ShellNode.SimpleCommand command)) {
            return false;
        }
        List<ShellWord> words = CommandPrefix.strip(command.words()).command();
        String program = words.isEmpty() ? "" : CommandPrefix.baseName(words.getFirst());
        return !Programs.isEngine(program) && (Programs.isKnown(program) || program.equals("python"));
    }

    /// The line with its substitutions (https://tox.wiki/en/latest/config.html#substitutions) replaced.
    private MappedText filled(MappedText line, String environment) {
        String text = line.text();
        MappedText.Builder builder = new MappedText.Builder(line.source());
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = end(text, open);
            if (close < 0) {
                break;
            }
            builder.append(line, at, open);
            Span place = line.toSource(open, close + 1);
            builder.append(substituted(text.substring(open + 1, close), environment, 0), place.start(), place.end());
            at = close + 1;
        }
        return builder.append(line, at, text.length()).build(line.span().start());
    }

    private static int end(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private String substituted(String name, String environment, int depth) {
        return switch (name) {
            case "toxinidir", "tox_root" -> insertions.text(HostPath.absolute(directory));
            case "envname", "env_name" -> environment;
            case "/" -> "/";
            case ":" -> ":";
            case "posargs" -> arguments();
            default -> {
                if (name.startsWith("posargs:")) {
                    yield call.arguments().isEmpty() ? nested(name.substring(8), environment, depth) : arguments();
                }
                if (name.startsWith("env:")) {
                    yield variable(name.substring(4));
                }
                yield insertions.text(Value.unknown(shell.job().job() + "/tox {" + name + "} of " + environment));
            }
        };
    }

    private String nested(String text, String environment, int depth) {
        int open = text.indexOf('{');
        int close = open < 0 ? -1 : end(text, open);
        return close < 0 || depth > DEEPEST
                ? text
                : text.substring(0, open)
                        + substituted(text.substring(open + 1, close), environment, depth + 1)
                        + nested(text.substring(close + 1), environment, depth + 1);
    }

    private String arguments() {
        StringBuilder text = new StringBuilder();
        for (ShellWord word : call.arguments()) {
            text.append(text.isEmpty() ? "" : " ").append(insertions.text(shell.reader().value(word)));
        }
        return text.toString();
    }

    private String variable(String written) {
        int colon = written.indexOf(':');
        String name = colon < 0 ? written : written.substring(0, colon);
        Value value = shell.reader().ofProgram().variable(name);
        boolean set =
                value.isKnown()
                        || shell.contexts().env().containsKey(name)
                        || shell.variables().process().get(name).isPresent();
        return insertions.text(set || colon < 0 ? value : Value.unknown(value + " or " + written.substring(colon + 1)));
    }
}
