package dev.lintainer.pipeline.check;

import dev.lintainer.pipeline.container.VariableScopes;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.CheckKind;
import dev.lintainer.pipeline.known.CheckKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A check as a job runs it, on its machine or in a container.
///
/// @param effect that runs it
/// @param fate what becomes of its exit code
public record CheckRun(JobRun job, Effect effect, Invocation invocation, CheckKind kind, Fate fate) {
    /// All checks of a job, in order; those that never happen are left out.
    public static List<CheckRun> of(JobRun job) {
        return job.deductions().of(CheckRun.class, () -> List.copyOf(find(job)));
    }

    private static List<CheckRun> find(JobRun job) {
        List<CheckRun> checks = new ArrayList<>();
        for (Effect effect : job.effects()) {
            if (effect.origin().happens() == Presence.NO) {
                continue;
            }
            switch (effect) {
                case Effect.RunOnHost run -> add(job, effect, run.invocation(), checks);
                case Effect.RunContainer container ->
                        container.command().known().forEach(inside -> add(job, effect, inside, checks));
                case Effect.ExecuteInContainer execution ->
                        execution.command().known().forEach(inside -> add(job, effect, inside, checks));
                case Effect _ -> {}
            }
        }
        return checks;
    }

    private static void add(JobRun job, Effect effect, Invocation invocation, List<CheckRun> checks) {
        Optional<CheckKind> kind = CheckKinds.of(invocation);
        if (kind.isPresent() && !onlyCollects(job, effect, invocation)) {
            Fate fate =
                    effect instanceof Effect.RunOnHost
                            ? ExitCodes.of(job, effect)
                            : ExitCodes.of(job, effect, invocation);
            checks.add(new CheckRun(job, effect, invocation, kind.get(), fate));
        }
    }

    /// pytest is told by a variable too to list its tests without running them
    /// (https://docs.pytest.org/en/stable/reference/reference.html#envvar-PYTEST_ADDOPTS).
    private static boolean onlyCollects(JobRun job, Effect effect, Invocation invocation) {
        boolean pytest =
                invocation.words().stream().anyMatch(word -> word.value().is("pytest") || word.value().is("py.test"));
        return pytest
                && effect instanceof Effect.RunOnHost
                && VariableScopes.of(job, effect)
                        .find("PYTEST_ADDOPTS")
                        .map(entry -> List.of(entry.written().value().raw().split(" ")))
                        .filter(options -> options.contains("--co") || options.contains("--collect-only"))
                        .isPresent();
    }

    /// The words as a message names them: the program and what it is told to do.
    public String shown() {
        List<Located> words = invocation.words();
        String program = words.getFirst().value().literal().orElseGet(() -> words.getFirst().shown());
        boolean nested = words.size() > 2 && words.get(1).value().literal().filter(NESTING::contains).isPresent();
        if (nested) {
            return program + " " + words.get(1).shown() + " " + words.get(2).shown();
        }
        boolean starts = words.size() > 1 && STARTS.contains(program) && !words.get(1).value().prefix().startsWith("-");
        return starts ? program + " " + words.get(1).shown() : program;
    }

    private static final List<String> NESTING = List.of("run", "exec", "tool", "dlx", "-m");

    /// Programs of which the next word says what they do.
    private static final List<String> STARTS =
            List.of(
                    "npm",
                    "pnpm",
                    "yarn",
                    "bun",
                    "go",
                    "cargo",
                    "make",
                    "just",
                    "npx",
                    "mvn",
                    "ruff",
                    "coverage",
                    "uv",
                    "poetry",
                    "dotnet",
                    "tox");
}
