package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.RunVariables;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.table.DataFile;
import java.util.HashSet;
import java.util.Set;

/// What a program that a job starts finds in its environment, and so can hand on to a container.
///
/// @param reader of the words that start it
public record CallerVariables(WordReader reader, Runner runner) {
    /// Whether a variable is set: by the workflow, by the script, by GitHub, or by the machine's image.
    public Presence has(String name) {
        WordReader program = reader.ofProgram();
        if (program.contexts().env().containsKey(name) || RunVariables.variable(name).isPresent()) {
            return Presence.YES;
        }
        Presence inScript = program.variables().isSet(name);
        if (inScript != Presence.NO) {
            return inScript;
        }
        boolean known = runner.isHostedLinux() && !OfMachine.has(name);
        return known ? Presence.NO : Presence.MAYBE;
    }

    public Value value(String name) {
        return reader.ofProgram().variable(name);
    }

    /// Read when a name is looked for that nothing in the workflow sets.
    private static final class OfMachine {
        private static final Set<String> NAMES = new HashSet<>();

        static {
            DataFile.rows("runner-variables.tsv").forEach(row -> NAMES.add(row.getFirst()));
        }

        public static boolean has(String name) {
            return NAMES.contains(name)
                    || name.startsWith("JAVA_HOME_")
                    || name.startsWith("GOROOT_")
                    || name.startsWith("ACTIONS_")
                    || name.startsWith("RUNNER_")
                    || name.startsWith("GITHUB_")
                    || name.startsWith("HOMEBREW_")
                    || name.startsWith("SYSTEMD_");
        }
    }
}
