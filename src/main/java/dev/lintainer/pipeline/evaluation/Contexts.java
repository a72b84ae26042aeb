package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the contexts of an expression hold at one place of one job run
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts). Names are kept in lower case, but for
/// `env`.
///
/// @param job the job run, which qualifies symbols that only mean something inside of it
/// @param workflow the call of the workflow, which qualifies its inputs
/// @param env variables that are known to be set
/// @param system that the job's machine has
/// @param needs outputs by job id
/// @param steps outputs by step id
public record Contexts(
        String job,
        String workflow,
        Map<String, Value> env,
        Inputs inputs,
        Map<String, Value> matrix,
        Runner.System system,
        Map<String, Map<String, Value>> needs,
        Map<String, Map<String, Value>> steps) {

    public static Contexts of(String workflow, Inputs inputs) {
        return new Contexts("", workflow, Map.of(), inputs, Map.of(), Runner.System.UNKNOWN, Map.of(), Map.of());
    }

    /// @param name of the job run
    /// @param id of the job
    public Contexts inJob(String name, String id, Map<String, Value> leg, Map<String, Map<String, Value>> outputs) {
        return new Contexts(name, workflow, env, inputs, leg, system, outputs, steps)
                .overlaid(Map.of(JOB, Value.known(id)));
    }

    /// As seen by what runs on the job's machine.
    public Contexts on(Runner.System machine) {
        return new Contexts(job, workflow, env, inputs, matrix, machine, needs, steps);
    }

    private static final String JOB = "GITHUB_JOB";

    public static final String ACTION_PATH = "GITHUB_ACTION_PATH";

    Contexts withEnv(Map<String, Value> values) {
        return new Contexts(job, workflow, values, inputs, matrix, system, needs, steps);
    }

    /// With these variables on top of those that are set.
    public Contexts overlaid(Map<String, Value> values) {
        if (values.isEmpty()) {
            return this;
        }
        Map<String, Value> all = new HashMap<>(env);
        all.putAll(values);
        return withEnv(all);
    }

    public Contexts withSteps(Map<String, Map<String, Value>> outputs) {
        return new Contexts(job, workflow, env, inputs, matrix, system, needs, outputs);
    }

    /// As seen by the steps of a composite action that is called here.
    public Contexts inAction(String call, Map<String, Value> arguments) {
        return new Contexts(
                job + "/" + call, workflow, env, Inputs.ofAction(arguments), matrix, system, needs, Map.of());
    }

    /// The value of a property of a context, e.g. `github`, `sha`; empty when this context's properties are not values
    /// of their own.
    Optional<Value> lookUp(String context, String property) {
        String name = property.toLowerCase(Locale.ROOT);
        return switch (context) {
            case "github" -> Optional.of(github(name));
            case "env" -> Optional.of(variable(property));
            case "inputs" ->
                    Optional.of(inputs.value(name).orElseGet(() -> Value.unknown(workflow + "/inputs." + name)));
            case "matrix" -> Optional.of(matrix.getOrDefault(name, Value.unknown(job + "/matrix." + name)));
            case "vars", "secrets" -> Optional.of(Value.unknown(context + "." + name));
            case "runner" -> Optional.of(name.equals("os") ? systemName() : RunVariables.runner(name));
            case "job", "strategy" -> Optional.of(Value.unknown(job + "/" + context + "." + name));
            default -> Optional.empty();
        };
    }

    /// Most of the context is the same all over the run; what is not is kept under the variable that GitHub sets to it.
    private Value github(String property) {
        return switch (property) {
            case "job" -> env.getOrDefault(JOB, RunVariables.github(property));
            case "action_path" -> env.getOrDefault(ACTION_PATH, RunVariables.github(property));
            case "action", "action_ref", "action_repository", "action_status" ->
                    Value.unknown(job + "/github." + property);
            default -> RunVariables.github(property);
        };
    }

    /// An environment variable: what was set, what GitHub sets, or a symbol.
    public Value variable(String name) {
        Value set = env.get(name);
        if (set == null && name.equals("RUNNER_OS")) {
            return systemName();
        }
        return set != null ? set : RunVariables.variable(name).orElseGet(() -> Value.unknown(job + "/env." + name));
    }

    /// https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#runner-context
    private Value systemName() {
        return switch (system) {
            case LINUX -> Value.known("Linux");
            case MACOS -> Value.known("macOS");
            case WINDOWS -> Value.known("Windows");
            case UNKNOWN -> Value.unknown("runner.os");
        };
    }

    Value output(String job, String output) {
        return of(needs, job, output, "needs." + job + ".outputs." + output);
    }

    Value stepOutput(String step, String output) {
        return of(steps, step, output, "steps." + step + ".outputs." + output);
    }

    private Value of(Map<String, Map<String, Value>> outputs, String owner, String output, String symbol) {
        Map<String, Value> known = outputs.get(owner);
        Value value = known == null ? null : known.get(output);
        return value != null ? value : Value.symbol(new Symbol(job + "/" + symbol, Symbol.Shape.ANY));
    }
}
