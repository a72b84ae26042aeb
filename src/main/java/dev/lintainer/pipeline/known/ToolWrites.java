package dev.lintainer.pipeline.known;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Tool;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.table.DataFile;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Which files programs write, by the options that they are given: those without which the program fails, and the
/// caches that it can do without.
public final class ToolWrites {
    private ToolWrites() {}

    /// Where coverage.py looks for its settings (https://coverage.readthedocs.io/en/latest/config.html).
    private static final List<String> CONFIGURATIONS =
            List.of(".coveragerc", "setup.cfg", "tox.ini", "pyproject.toml", "pytest.ini", "mypy.ini", "ruff.toml");

    /// A file that a program writes.
    ///
    /// @param path relative to where the program is started; the place is that of the words that ask for it
    /// @param certain whether it is written whenever the program runs
    public record Write(Located path, Presence certain) {}

    /// @param option what asks for it; empty: nothing has to
    /// @param what `value`, `value xml:`, `operands`, `last` or a path
    /// @param needs another option without which nothing is written
    /// @param unless options, `$variables` and `@settings` under which it is not written, or not there
    private record Row(String option, String what, String needs, List<String> unless, Presence certain) {}

    /// What is known of one tool, or of one of its sub-commands.
    ///
    /// @param valued options that take the next word
    private record Known(List<Row> writes, List<Row> caches, Set<String> valued) {
        static final Known NOTHING = new Known(List.of(), List.of(), Set.of());

        static Known read(List<List<String>> table) {
            List<Row> writes = new ArrayList<>();
            List<Row> caches = new ArrayList<>();
            Set<String> valued = new HashSet<>();
            for (List<String> fields : table) {
                switch (fields.getFirst()) {
                    case "valued" -> valued.addAll(list(fields.get(2)));
                    case "caches" -> caches.add(row(fields));
                    default -> writes.add(row(fields));
                }
            }
            return new Known(writes, caches, valued);
        }

        private static Row row(List<String> fields) {
            return new Row(
                    fields.get(2),
                    fields.get(3),
                    fields.get(4),
                    list(fields.get(5)),
                    fields.get(6).equals("must") ? Presence.YES : Presence.MAYBE);
        }
    }

    private static final Function<String, List<List<String>>> TABLE = DataFile.sections("tool-writes.tsv", 1);

    /// Of the tools that were asked for.
    private static final Map<String, Known> TOOLS = new ConcurrentHashMap<>();

    private static Known known(String name) {
        Known known = TOOLS.get(name);
        if (known != null) {
            return known;
        }
        List<List<String>> table = TABLE.apply(name);
        return table.isEmpty() ? Known.NOTHING : TOOLS.computeIfAbsent(name, _ -> Known.read(table));
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : Arrays.asList(field.split(","));
    }

    /// Whether it is known what the tool writes.
    public static boolean isKnown(Tool tool) {
        return !rows(Known::writes, tool).isEmpty() || !rows(Known::caches, tool).isEmpty();
    }

    /// What a command writes, redirections included.
    ///
    /// @param environment what the container is given; the command's own variables are added
    public static List<Write> of(Invocation invocation, Map<String, Value> environment, FileTree files) {
        List<Write> writes = new ArrayList<>();
        for (Located output : invocation.circumstances().outputs()) {
            if (!output.value().prefix().startsWith("/dev/")) {
                writes.add(new Write(output, Presence.YES));
            }
        }
        writes.addAll(by(Known::writes, invocation, environment, files));
        return writes;
    }

    /// What a command keeps for the next time; it goes on without where it may not write.
    public static List<Write> caches(Invocation invocation, Map<String, Value> environment, FileTree files) {
        return by(Known::caches, invocation, environment, files);
    }

    private static List<Write> by(
            Function<Known, List<Row>> table, Invocation invocation, Map<String, Value> environment, FileTree files) {
        List<Write> writes = new ArrayList<>();
        for (Tool tool : Tool.of(invocation)) {
            if (!tool.isQuestion()) {
                rows(table, tool).forEach(row -> collect(row, tool, environment, files, writes));
                if (tool.name().equals("pytest")) {
                    addBySettings(table, tool, environment, files, writes);
                }
            }
        }
        return writes;
    }

    /// What pytest writes in addition, where it takes the settings in the repository's root for its own.
    private static void addBySettings(
            Function<Known, List<Row>> table,
            Tool tool,
            Map<String, Value> environment,
            FileTree files,
            List<Write> writes) {
        List<String> options = PytestSettings.addedOptions(files);
        if (options.isEmpty()) {
            return;
        }
        Invocation invocation = tool.invocation();
        List<Located> words = new ArrayList<>(invocation.words());
        Location place = words.getFirst().location();
        options.forEach(option -> words.add(new Located(Value.known(option), place)));
        Tool whole = new Tool(tool.name(), new Invocation(words, invocation.location(), invocation.circumstances()));
        List<Write> all = new ArrayList<>();
        rows(table, whole).forEach(row -> collect(row, whole, environment, files, all));
        for (Write write : all) {
            if (writes.stream().noneMatch(known -> known.path().value().equals(write.path().value()))) {
                writes.add(new Write(write.path(), Presence.MAYBE));
            }
        }
    }

    private static List<Row> rows(Function<Known, List<Row>> table, Tool tool) {
        List<Row> rows = new ArrayList<>(table.apply(known(tool.name())));
        rows.addAll(table.apply(known(withSubcommand(tool))));
        return rows;
    }

    private static String withSubcommand(Tool tool) {
        return tool.name() + " " + tool.subcommand().orElse("");
    }

    private static void collect(
            Row row, Tool tool, Map<String, Value> environment, FileTree files, List<Write> writes) {
        boolean asked = row.needs().isEmpty() || tool.hasOption(row.needs());
        if (!asked || row.unless().stream().anyMatch(each -> holds(each, tool, environment, files))) {
            return;
        }
        if (row.what().equals("operands")) {
            if (row.option().isEmpty() || tool.hasOption(row.option())) {
                operands(tool).forEach(path -> writes.add(new Write(path, row.certain())));
            }
            return;
        }
        if (row.what().equals("last")) {
            List<Located> operands = operands(tool);
            if (operands.size() > 1) {
                writes.add(new Write(operands.getLast(), row.certain()));
            }
            return;
        }
        if (row.option().isEmpty()) {
            writes.add(
                    new Write(
                            new Located(Value.known(row.what()), tool.invocation().words().getFirst().location()),
                            row.certain()));
            return;
        }
        option(row, tool).ifPresent(path -> writes.add(new Write(path, row.certain())));
    }

    private static boolean holds(String condition, Tool tool, Map<String, Value> environment, FileTree files) {
        String name = condition.substring(1);
        return switch (condition.charAt(0)) {
            case '$' ->
                    environment.containsKey(name) || tool.invocation().circumstances().environment().containsKey(name);
            case '@' ->
                    CONFIGURATIONS.stream()
                            .flatMap(path -> files.read(path).stream())
                            .anyMatch(file -> file.text().contains(name));
            default -> tool.hasOption(condition);
        };
    }

    /// The path that an option asks for: its value, the value behind a prefix, or a path of the tool's own choice.
    private static Optional<Located> option(Row row, Tool tool) {
        int equals = row.option().indexOf('=');
        String name = equals < 0 ? row.option() : row.option().substring(0, equals);
        List<Located> arguments = tool.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            Located word = arguments.get(i);
            boolean alone = word.value().is(name);
            boolean joined = word.value().prefix().startsWith(name + "=");
            if (!alone && !joined) {
                continue;
            }
            if (!row.what().startsWith("value") && equals < 0) {
                return Optional.of(new Located(Value.known(row.what()), word.location()));
            }
            Optional<Located> value =
                    joined
                            ? after(word, name + "=")
                            : i + 1 < arguments.size() ? Optional.of(arguments.get(i + 1)) : Optional.empty();
            Optional<Located> path = value.flatMap(given -> path(row, equals, given));
            if (path.isPresent()) {
                return path;
            }
        }
        return Optional.empty();
    }

    private static Optional<Located> path(Row row, int equals, Located given) {
        if (equals >= 0) {
            return given.value().is(row.option().substring(equals + 1))
                    ? Optional.of(new Located(Value.known(row.what()), given.location()))
                    : Optional.empty();
        }
        String prefix = row.what().substring("value".length()).strip();
        return given.value().prefix().startsWith(prefix) ? after(given, prefix) : Optional.empty();
    }

    /// The value without a prefix, at the word's own place.
    private static Optional<Located> after(Located word, String prefix) {
        return word.value().after(prefix).map(value -> new Located(value, word.location()));
    }

    /// Arguments that are neither options nor values of options.
    private static List<Located> operands(Tool tool) {
        Set<String> valued = known(tool.name()).valued();
        List<Located> operands = new ArrayList<>();
        boolean skips = !known(withSubcommand(tool)).writes().isEmpty();
        for (int i = 0; i < tool.arguments().size(); i++) {
            Located word = tool.arguments().get(i);
            if (word.value().prefix().startsWith("-")) {
                i += word.value().literal().filter(valued::contains).isPresent() ? 1 : 0;
            } else if (skips) {
                skips = false;
            } else {
                operands.add(word);
            }
        }
        return operands;
    }
}
