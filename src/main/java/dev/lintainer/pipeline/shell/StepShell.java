package dev.lintainer.pipeline.shell;

import dev.lintainer.document.value.Value;
import java.util.Optional;

/// The command that a step's script is given to.
public final class StepShell {
    private StepShell() {}

    /// Where nothing is said: `bash -e` on the machine, `sh -e` in a job's container; only `shell: bash` brings
    /// `pipefail` (https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/ScriptHandlerHelpers.cs).
    private static final String UNSPECIFIED = "sh -e {0}";

    /// @param shell what the step or its defaults say
    public static String of(Optional<Value> shell) {
        if (shell.isEmpty()) {
            return UNSPECIFIED;
        }
        String words = shell.get().prefix().strip();
        return switch (words) {
            case "bash" -> "bash --noprofile --norc -e -o pipefail {0}";
            case "sh" -> "sh -e {0}";
            default -> words;
        };
    }
}
