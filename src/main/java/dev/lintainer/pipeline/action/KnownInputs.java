package dev.lintainer.pipeline.action;

import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.table.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Which inputs a widely used action has in one version.
///
/// @param names deprecated ones too
/// @param complete whether there are no others; a release later than the one that was read may have some
/// @param formers those of all versions of the action, in lower case
public record KnownInputs(List<String> names, Presence complete, Set<String> formers) {
    private static final Function<String, List<List<String>>> ROWS = DataFile.sections("action-inputs.tsv", 0);

    private static final Map<String, Known> ACTIONS = new ConcurrentHashMap<>();

    public KnownInputs {
        names = List.copyOf(names);
        formers = Set.copyOf(formers);
    }

    /// @param newest minor version that was read of the newest major one; -1 for the others, which get nothing new
    private record Row(List<String> names, int newest) {}

    /// What is known of one action.
    ///
    /// @param rows by major version
    private record Known(Map<Integer, Row> rows, Set<String> formers) {
        static final Known NOTHING = new Known(Map.of(), Set.of());

        static Known read(List<List<String>> table) {
            Map<Integer, Row> rows = new HashMap<>();
            Set<String> formers = new HashSet<>();
            for (List<String> row : table) {
                List<String> names = words(row.get(2));
                names.forEach(name -> formers.add(name.toLowerCase(Locale.ROOT)));
                List<String> newest = words(row.get(3));
                for (String major : words(row.get(1))) {
                    boolean grows = newest.getFirst().equals(major);
                    rows.put(Integer.parseInt(major), new Row(names, grows ? Integer.parseInt(newest.get(1)) : -1));
                }
            }
            return new Known(rows, formers);
        }
    }

    /// Empty where the action or its version is not known.
    public static Optional<KnownInputs> of(ActionReference.Repository action) {
        String slug = action.path().isEmpty() ? action.slug() : action.slug() + "/" + action.path();
        Known known = known(slug);
        return ActionVersion.of(action)
                .flatMap(version ->
                        Optional.ofNullable(known.rows().get(version.major()))
                                .map(row -> new KnownInputs(row.names(), complete(row, version), known.formers())));
    }

    private static Known known(String slug) {
        Known known = ACTIONS.get(slug);
        if (known != null) {
            return known;
        }
        List<List<String>> table = ROWS.apply(slug);
        return table.isEmpty() ? Known.NOTHING : ACTIONS.computeIfAbsent(slug, _ -> Known.read(table));
    }

    private static Presence complete(Row row, ActionVersion version) {
        boolean read = row.newest() < 0 || version.minor().orElse(Integer.MAX_VALUE) <= row.newest();
        return read ? Presence.YES : Presence.MAYBE;
    }

    public boolean has(String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    /// Whether another version of the action has the input.
    public boolean hadOnce(String name) {
        return formers.contains(name.toLowerCase(Locale.ROOT));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', from)) {
            words.add(text.substring(from, blank));
            from = blank + 1;
        }
        words.add(text.substring(from));
        return List.copyOf(words);
    }
}
