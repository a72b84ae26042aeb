package dev.lintainer.document.workflow;

/// Where in a workflow or an action a text stands, as far as that decides what its expressions may use.
public enum KeyPath {
    WORKFLOW_NAME("name"),
    RUN_NAME("run-name"),
    ON("on"),
    CALL_INPUT_DEFAULT("on.workflow_call.inputs.<inputs_id>.default"),
    CALL_OUTPUT_VALUE("on.workflow_call.outputs.<output_id>.value"),
    ENV("env"),
    DEFAULTS_RUN("defaults.run"),
    PERMISSIONS("permissions"),
    CONCURRENCY("concurrency"),
    JOB_NAME("jobs.<job_id>.name"),
    JOB_NEEDS("jobs.<job_id>.needs"),
    JOB_IF("jobs.<job_id>.if"),
    JOB_STRATEGY("jobs.<job_id>.strategy"),
    JOB_PERMISSIONS("jobs.<job_id>.permissions"),
    JOB_CONCURRENCY("jobs.<job_id>.concurrency"),
    JOB_RUNS_ON("jobs.<job_id>.runs-on"),
    JOB_ENVIRONMENT("jobs.<job_id>.environment"),
    JOB_ENVIRONMENT_URL("jobs.<job_id>.environment.url"),
    JOB_TIMEOUT_MINUTES("jobs.<job_id>.timeout-minutes"),
    JOB_CONTINUE_ON_ERROR("jobs.<job_id>.continue-on-error"),
    JOB_ENV("jobs.<job_id>.env"),
    JOB_DEFAULTS_RUN("jobs.<job_id>.defaults.run"),
    JOB_OUTPUTS("jobs.<job_id>.outputs.<output_id>"),
    JOB_CONTAINER("jobs.<job_id>.container"),
    JOB_CONTAINER_CREDENTIALS("jobs.<job_id>.container.credentials"),
    JOB_CONTAINER_ENV("jobs.<job_id>.container.env.<env_id>"),
    JOB_SERVICES("jobs.<job_id>.services"),
    JOB_SERVICES_CREDENTIALS("jobs.<job_id>.services.<service_id>.credentials"),
    JOB_SERVICES_ENV("jobs.<job_id>.services.<service_id>.env.<env_id>"),
    JOB_USES("jobs.<job_id>.uses"),
    JOB_WITH("jobs.<job_id>.with.<with_id>"),
    JOB_SECRETS("jobs.<job_id>.secrets.<secrets_id>"),
    STEP_ID("jobs.<job_id>.steps.id"),
    STEP_IF("jobs.<job_id>.steps.if"),
    STEP_NAME("jobs.<job_id>.steps.name"),
    STEP_ENV("jobs.<job_id>.steps.env"),
    STEP_CONTINUE_ON_ERROR("jobs.<job_id>.steps.continue-on-error"),
    STEP_TIMEOUT_MINUTES("jobs.<job_id>.steps.timeout-minutes"),
    STEP_RUN("jobs.<job_id>.steps.run"),
    STEP_SHELL("jobs.<job_id>.steps.shell"),
    STEP_WORKING_DIRECTORY("jobs.<job_id>.steps.working-directory"),
    STEP_USES("jobs.<job_id>.steps.uses"),
    STEP_WITH("jobs.<job_id>.steps.with"),
    STEP_BACKGROUND("jobs.<job_id>.steps.background"),
    STEP_WAIT("jobs.<job_id>.steps.wait"),
    STEP_CANCEL("jobs.<job_id>.steps.cancel"),
    ACTION_NAME("name of an action"),
    ACTION_DESCRIPTION("description"),
    ACTION_INPUT_DEFAULT("inputs.<input_id>.default"),
    ACTION_OUTPUT_VALUE("outputs.<output_id>.value"),
    ACTION_USING("runs.using"),
    ACTION_MAIN("runs.main"),
    ACTION_IMAGE("runs.image"),
    ACTION_ARGS("runs.args"),
    ACTION_ENV("runs.env"),
    ACTION_PRE_IF("runs.pre-if"),
    COMPOSITE_ID("runs.steps.id"),
    COMPOSITE_IF("runs.steps.if"),
    COMPOSITE_USES("runs.steps.uses"),
    COMPOSITE_OTHER("runs.steps.<key>");

    private final String path;

    KeyPath(String path) {
        this.path = path;
    }

    /// As GitHub's documentation writes it.
    public String path() {
        return path;
    }
}
