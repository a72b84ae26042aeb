package dev.lintainer.pipeline.known;

import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Tool;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.table.DataFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Which commands are checks, whose failure is meant to fail a job, and of which kind.
public final class CheckKinds {
    private CheckKinds() {}

    /// @param subcommand the first argument that is no option; empty: any; ending in `*`: what begins like this
    /// @param needs options of which one has to be there
    /// @param unless options, or other arguments, with which it is no check
    private record Row(String subcommand, CheckKind kind, List<String> needs, List<String> unless) {}

    private static final Function<String, List<List<String>>> TABLE = DataFile.sections("check-kinds.tsv", 0);

    /// Of the tools that were asked for.
    private static final Map<String, List<Row>> ROWS = new ConcurrentHashMap<>();

    /// Programs that only start another one, with the word behind which it is named.
    private static final Map<String, Set<String>> STARTERS =
            Map.of(
                    "npx", Set.of(""),
                    "bunx", Set.of(""),
                    "pnpx", Set.of(""),
                    "uvx", Set.of(""),
                    "pnpm", Set.of("exec", "dlx"),
                    "yarn", Set.of("exec", "dlx"),
                    "bundle", Set.of("exec"),
                    "pipx", Set.of("run"),
                    "uv", Set.of("tool"),
                    "rye", Set.of("run"));

    /// How often programs start one another.
    private static final int DEEPEST = 4;

    /// What says in the words of a test that more than one unit takes part.
    private static final List<String> INTEGRATION =
            List.of("integration", "e2e", "end-to-end", "functional", "acceptance");

    /// Empty where the command is no check that is known.
    public static Optional<CheckKind> of(Invocation invocation) {
        return of(invocation, 0);
    }

    private static Optional<CheckKind> of(Invocation invocation, int depth) {
        for (Tool tool : Tool.of(invocation)) {
            Optional<Invocation> started = depth < DEEPEST ? started(tool) : Optional.empty();
            Optional<CheckKind> kind = started.isPresent() ? of(started.get(), depth + 1) : kind(tool);
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.empty();
    }

    private static Optional<Invocation> started(Tool tool) {
        Set<String> behind = STARTERS.getOrDefault(tool.name(), Set.of());
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        boolean passed = behind.contains("");
        List<Located> words = tool.invocation().words();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).value().prefix();
            if (word.startsWith("-")) {
                continue;
            }
            if (passed) {
                return Optional.of(tool.invocation().startingAt(i));
            }
            if (!behind.contains(word)) {
                return Optional.empty();
            }
            passed = true;
        }
        return Optional.empty();
    }

    private static Optional<CheckKind> kind(Tool tool) {
        if (tool.isQuestion()
                || tool.subcommand().filter(word -> word.equals("version") || word.equals("help")).isPresent()) {
            return Optional.empty();
        }
        for (Row row : rows(tool.name())) {
            boolean meant =
                    matches(row.subcommand(), tool)
                            && (row.needs().isEmpty() || row.needs().stream().anyMatch(need -> has(tool, need)))
                            && row.unless().stream().noneMatch(other -> has(tool, other));
            if (meant) {
                return Optional.of(
                        row.kind() == CheckKind.UNIT_TEST && isIntegration(tool)
                                ? CheckKind.INTEGRATION_TEST
                                : row.kind());
            }
        }
        return Optional.empty();
    }

    private static boolean matches(String subcommand, Tool tool) {
        if (subcommand.isEmpty()) {
            return true;
        }
        List<String> operands = operands(tool);
        String first = operands.isEmpty() ? "" : operands.getFirst();
        String both = operands.size() > 1 ? first + " " + operands.get(1) : first;
        String wanted = subcommand.endsWith("*") ? subcommand.substring(0, subcommand.length() - 1) : subcommand;
        return subcommand.endsWith("*")
                ? both.startsWith(wanted) || first.startsWith(wanted)
                : both.equals(wanted) || first.equals(wanted) || operands.contains(wanted) && isGoalRunner(tool.name());
    }

    /// Programs whose goals stand in any order: `mvn clean verify`.
    private static boolean isGoalRunner(String program) {
        return program.equals("mvn")
                || program.equals("mvnw")
                || program.equals("gradle")
                || program.equals("gradlew")
                || program.equals("make");
    }

    /// Options of package managers and the like that take the next word.
    private static final Set<String> VALUED =
            Set.of("-F", "--filter", "-w", "--workspace", "--prefix", "-C", "--dir", "--cwd", "-f", "--file");

    private static List<String> operands(Tool tool) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < tool.arguments().size(); i++) {
            String word = tool.arguments().get(i).value().prefix();
            if (VALUED.contains(word) && !tool.name().equals("go")) {
                i++;
            } else if (!word.startsWith("-") && !word.isEmpty()) {
                operands.add(word);
            }
        }
        return operands;
    }

    private static boolean has(Tool tool, String option) {
        return tool.hasOption(option);
    }

    private static boolean isIntegration(Tool tool) {
        String words = tool.invocation().words().toString().toLowerCase(Locale.ROOT);
        return INTEGRATION.stream().anyMatch(words::contains);
    }

    private static List<Row> rows(String tool) {
        List<Row> known = ROWS.get(tool);
        if (known == null) {
            known = read(tool);
            if (!known.isEmpty()) {
                ROWS.put(tool, known);
            }
        }
        return known;
    }

    private static List<Row> read(String tool) {
        List<Row> rows = new ArrayList<>();
        for (List<String> fields : TABLE.apply(tool)) {
            rows.add(new Row(fields.get(1), CheckKind.valueOf(fields.get(2)), list(fields, 3), list(fields, 4)));
        }
        return rows;
    }

    private static List<String> list(List<String> fields, int index) {
        return index < fields.size() && !fields.get(index).isEmpty()
                ? Arrays.asList(fields.get(index).split(","))
                : List.of();
    }
}
