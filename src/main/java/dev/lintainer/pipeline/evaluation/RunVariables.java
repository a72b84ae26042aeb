package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The environment variables that GitHub sets for every step, and the context properties that hold the same text
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables).
public final class RunVariables {
    private RunVariables() {}

    /// The path that the repository is checked out to; [HostPath] takes it off.
    public static final String WORKSPACE = "github.workspace";

    private static final Map<String, String> PROPERTIES =
            Map.ofEntries(
                    Map.entry("GITHUB_ACTION", "action"),
                    Map.entry("GITHUB_ACTION_PATH", "action_path"),
                    Map.entry("GITHUB_ACTOR", "actor"),
                    Map.entry("GITHUB_ACTOR_ID", "actor_id"),
                    Map.entry("GITHUB_API_URL", "api_url"),
                    Map.entry("GITHUB_BASE_REF", "base_ref"),
                    Map.entry("GITHUB_ENV", "env"),
                    Map.entry("GITHUB_EVENT_NAME", "event_name"),
                    Map.entry("GITHUB_EVENT_PATH", "event_path"),
                    Map.entry("GITHUB_GRAPHQL_URL", "graphql_url"),
                    Map.entry("GITHUB_HEAD_REF", "head_ref"),
                    Map.entry("GITHUB_JOB", "job"),
                    Map.entry("GITHUB_OUTPUT", "output"),
                    Map.entry("GITHUB_PATH", "path"),
                    Map.entry("GITHUB_REF", "ref"),
                    Map.entry("GITHUB_REF_NAME", "ref_name"),
                    Map.entry("GITHUB_REF_PROTECTED", "ref_protected"),
                    Map.entry("GITHUB_REF_TYPE", "ref_type"),
                    Map.entry("GITHUB_REPOSITORY", "repository"),
                    Map.entry("GITHUB_REPOSITORY_ID", "repository_id"),
                    Map.entry("GITHUB_REPOSITORY_OWNER", "repository_owner"),
                    Map.entry("GITHUB_REPOSITORY_OWNER_ID", "repository_owner_id"),
                    Map.entry("GITHUB_RETENTION_DAYS", "retention_days"),
                    Map.entry("GITHUB_RUN_ATTEMPT", "run_attempt"),
                    Map.entry("GITHUB_RUN_ID", "run_id"),
                    Map.entry("GITHUB_RUN_NUMBER", "run_number"),
                    Map.entry("GITHUB_SERVER_URL", "server_url"),
                    Map.entry("GITHUB_SHA", "sha"),
                    Map.entry("GITHUB_STATE", "state"),
                    Map.entry("GITHUB_STEP_SUMMARY", "step_summary"),
                    Map.entry("GITHUB_TRIGGERING_ACTOR", "triggering_actor"),
                    Map.entry("GITHUB_WORKFLOW", "workflow"),
                    Map.entry("GITHUB_WORKFLOW_REF", "workflow_ref"),
                    Map.entry("GITHUB_WORKFLOW_SHA", "workflow_sha"),
                    Map.entry("GITHUB_WORKSPACE", "workspace"));

    /// A property of the `github` context: one symbol for the whole run.
    public static Value github(String property) {
        return Value.symbol(new Symbol("github." + property, shape(property)));
    }

    /// The variable's value, where GitHub sets it.
    public static Optional<Value> variable(String name) {
        String property = PROPERTIES.get(name);
        if (property != null) {
            return Optional.of(github(property));
        }
        return switch (name) {
            case "CI", "GITHUB_ACTIONS" -> Optional.of(Value.known("true"));
            case "RUNNER_TEMP", "RUNNER_TOOL_CACHE", "RUNNER_OS", "RUNNER_ARCH", "RUNNER_NAME" ->
                    Optional.of(runner(name.substring("RUNNER_".length()).toLowerCase(Locale.ROOT)));
            default -> Optional.empty();
        };
    }

    /// A property of the `runner` context
    /// (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts).
    static Value runner(String property) {
        boolean folder = property.equals("temp") || property.equals("tool_cache");
        return Value.symbol(new Symbol("runner." + property, folder ? Symbol.Shape.FOLDER : Symbol.Shape.ANY));
    }

    private static Symbol.Shape shape(String property) {
        return switch (property) {
            case "sha", "workflow_sha" -> Symbol.Shape.COMMIT;
            case "run_id", "run_number", "run_attempt", "actor_id", "repository_id", "repository_owner_id" ->
                    Symbol.Shape.DIGITS;
            default -> Symbol.Shape.ANY;
        };
    }
}
