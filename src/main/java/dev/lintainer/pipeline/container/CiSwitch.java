package dev.lintainer.pipeline.container;

import dev.lintainer.pipeline.effect.Tool;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.table.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A program that does otherwise when it finds the variable `CI`, which runners set for their own processes and for no
/// container that a step starts
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables).
///
/// @param otherwise what it does without the variable
public record CiSwitch(String program, String otherwise) {
    /// The first program of a container that would look for the variable and does not find it, for certain.
    public static Optional<CiSwitch> missedBy(ContainerRun run) {
        ContainerVariables variables = ContainerVariables.of(run);
        boolean absent =
                !variables.reaching().containsKey("CI") && run.container().environment().has("CI") == Presence.NO;
        return absent
                ? run.programs().stream()
                        .filter(program -> !program.invocation().circumstances().environment().containsKey("CI"))
                        .flatMap(program -> Tool.of(program.invocation()).stream())
                        .flatMap(tool -> Optional.ofNullable(Table.ALL.get(tool.name())).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// Read when a container is judged.
    private static final class Table {
        private static final Map<String, CiSwitch> ALL = read();

        private static Map<String, CiSwitch> read() {
            Map<String, CiSwitch> all = new HashMap<>();
            for (List<String> row : DataFile.rows("ci-switches.tsv")) {
                all.put(row.get(0), new CiSwitch(row.get(0), row.get(1)));
            }
            return all;
        }
    }
}
