package dev.lintainer.pipeline;

import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.ActionVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which inputs widely used actions have, by their major versions.
public final class KnownInputs {
    private static final Map<String, List<String>> TABLE = table();

    private KnownInputs() {}

    /// All inputs of an action, deprecated ones too; empty where the action or its version is not known.
    public static Optional<List<String>> of(ActionReference.Repository action) {
        String slug = action.path().isEmpty() ? action.slug() : action.slug() + "/" + action.path();
        return ActionVersion.of(action).flatMap(version -> Optional.ofNullable(TABLE.get(key(slug, version.major()))));
    }

    private static String key(String slug, int major) {
        return slug + "@" + major;
    }

    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new HashMap<>();
        for (List<String> row : DataFile.rows("action-inputs.tsv")) {
            List<String> inputs = words(row.get(2));
            for (String major : words(row.get(1))) {
                table.put(key(row.getFirst(), Integer.parseInt(major)), inputs);
            }
        }
        return table;
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
