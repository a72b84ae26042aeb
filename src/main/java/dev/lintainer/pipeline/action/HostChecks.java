package dev.lintainer.pipeline.action;

import dev.lintainer.table.DataFile;
import java.util.Set;
import java.util.TreeSet;

/// Actions that run checks on the job's machine themselves.
public final class HostChecks {
    private HostChecks() {}

    private static final Set<String> SLUGS = read();

    /// @param slug `owner/name` in lower case
    public static boolean has(String slug) {
        return SLUGS.contains(slug);
    }

    private static Set<String> read() {
        Set<String> slugs = new TreeSet<>();
        DataFile.rows("host-checks.tsv").forEach(row -> slugs.add(row.getFirst()));
        return slugs;
    }
}
