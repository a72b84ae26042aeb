package dev.lintainer.pipeline.shell;

import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.syntax.shell.Bashism;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.ShellParser;
import java.util.List;

/// How the scripts of steps are written.
public final class ScriptWays {
    private ScriptWays() {}

    /// What of a step's script is not for every shell.
    public static List<Bashism> bashisms(RunStep step) {
        return Bashism.in(ShellParser.parse(step.run().scalar().content(), Holes.GITHUB_EXPRESSIONS).value());
    }
}
