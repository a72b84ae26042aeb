package dev.lintainer.pipeline.effect;

/// What keeps the failure of a command from being one of its job.
public enum Mask {
    /// `check | other`: without `pipefail` the last command of a pipe speaks for all
    /// (https://www.gnu.org/software/bash/manual/html_node/Pipelines.html).
    PIPE("a pipe without `pipefail`"),
    /// `check || true`
    OR("what stands behind `||` always succeeds"),
    /// `check && other` before the end of a script: `-e` does not act on what stands left of `&&`
    /// (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#set).
    AND_LIST("`-e` does not act left of `&&`, and the script goes on"),
    /// `check; other` where `-e` is not in force.
    SEQUENCE("the script goes on without `-e`"),
    /// A loop goes on with the next round where `-e` is not in force.
    LOOP("the loop goes on"),
    /// `export X=$(check)`, `echo $(check)`
    SUBSTITUTION("only the output of `$( )` is used"),
    /// `check &`
    BACKGROUND("it runs in the background"),
    /// Compose or Docker returns before the container ends.
    DETACHED("the container runs in the background"),
    /// `docker compose up` returns 0 whatever its containers returned.
    COMPOSE_UP("`docker compose up` succeeds whatever its services return"),
    /// A line of a recipe that begins with `-`, `ignore_error` and the like.
    TASK("the task program ignores it"),
    /// `continue-on-error` of the step.
    STEP("the step has `continue-on-error`"),
    /// `continue-on-error` of the job.
    JOB("the job has `continue-on-error`");

    private final String words;

    Mask(String words) {
        this.words = words;
    }

    /// Why, as a clause.
    public String words() {
        return words;
    }
}
