package dev.lintainer.pipeline.action;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.table.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What an action needs the job's own token to be allowed.
///
/// @param scope e.g. `checks`
/// @param access `read` or `write`
public record NeededPermission(String scope, String access) {
    /// One line of the table.
    private record Row(NeededPermission permission, String token, String input) {
        /// Whether the step is one that needs it: no other token is given, and no input says otherwise.
        boolean isOf(UsesStep step) {
            boolean otherToken = !token.isEmpty() && value(step, token).filter(text -> !isOwnToken(text)).isPresent();
            boolean byVariable =
                    step.header().env().entries().stream()
                            .anyMatch(entry -> entry.name().endsWith("TOKEN") && isForeignToken(entry.value().raw()));
            if (otherToken || byVariable) {
                return false;
            }
            return input.startsWith("!")
                    ? value(step, input.substring(1)).isEmpty()
                    : input.isEmpty() || value(step, input).filter(text -> !isForeignToken(text)).isPresent();
        }

        private static Optional<String> value(UsesStep step, String name) {
            return step.with().find(name).map(TextEntry::value).map(Text::raw);
        }

        private static boolean isOwnToken(String text) {
            return text.toLowerCase(Locale.ROOT).contains("secrets.github_token") || text.contains("github.token");
        }

        /// A token of the user's own in the place where the job's own is usual.
        private static boolean isForeignToken(String text) {
            return text.contains("secrets.") && !isOwnToken(text);
        }
    }

    public static List<NeededPermission> of(UsesStep step) {
        if (!(step.reference() instanceof ActionReference.Repository repository)) {
            return List.of();
        }
        String path = repository.path().isEmpty() ? "" : "/" + repository.path();
        return Table.ROWS.getOrDefault((repository.slug() + path).toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(row -> row.isOf(step))
                .map(Row::permission)
                .toList();
    }

    /// Read when a job says what its token may do.
    private static final class Table {
        static final Map<String, List<Row>> ROWS = new HashMap<>();

        static {
            for (List<String> row : DataFile.rows("action-permissions.tsv")) {
                ROWS.computeIfAbsent(row.getFirst().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(new Row(new NeededPermission(row.get(1), row.get(2)), row.get(3), row.get(4)));
            }
        }
    }
}
