package dev.lintainer.pipeline.known;

import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Tool;
import dev.lintainer.table.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Programs that ask git about the repository that they run in.
public final class GitCallers {
    private GitCallers() {}

    /// @param subcommand empty: any
    /// @param option empty: none is needed
    private record Row(String subcommand, String option) {}

    private static final Map<String, List<Row>> ROWS = read();

    /// The tool of an invocation that does so.
    public static Optional<Tool> of(Invocation invocation) {
        return Tool.of(invocation).stream().filter(GitCallers::asks).findFirst();
    }

    private static boolean asks(Tool tool) {
        return !tool.isQuestion()
                && ROWS.getOrDefault(tool.name(), List.of()).stream()
                        .anyMatch(row ->
                                (row.subcommand().isEmpty()
                                                || tool.subcommand().filter(row.subcommand()::equals).isPresent())
                                        && (row.option().isEmpty() || tool.hasOption(row.option())));
    }

    private static Map<String, List<Row>> read() {
        Map<String, List<Row>> rows = new HashMap<>();
        for (List<String> fields : DataFile.rows("git-callers.tsv")) {
            String subcommand = fields.size() > 1 ? fields.get(1) : "";
            String option = fields.size() > 2 ? fields.get(2) : "";
            rows.computeIfAbsent(fields.getFirst(), _ -> new ArrayList<>()).add(new Row(subcommand, option));
        }
        return rows;
    }
}
