package dev.lintainer.pipeline.image;

import dev.lintainer.table.DataFile;
import java.util.HashSet;
import java.util.Set;

/// Variables of which it is known who sets them, or what they name.
public final class KnownVariables {
    private KnownVariables() {}

    private static final Set<String> RUNNER_FILES =
            Set.of("GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY");

    /// Whether it names one of the files through which a step talks to the runner
    /// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files).
    public static boolean isRunnerFile(String name) {
        return RUNNER_FILES.contains(name);
    }

    /// Whether a well-known image sets it for its containers.
    public static boolean isOfImages(String name) {
        return OfImages.NAMES.contains(name);
    }

    private static final class OfImages {
        static final Set<String> NAMES = new HashSet<>();

        static {
            DataFile.rows("image-variables.tsv").forEach(row -> NAMES.add(row.getFirst()));
        }
    }
}
