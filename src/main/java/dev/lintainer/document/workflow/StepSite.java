package dev.lintainer.document.workflow;

/// Whose steps they are; it decides what their expressions may use.
public enum StepSite {
    WORKFLOW_JOB,
    COMPOSITE_ACTION;

    /// The key of a composite action's step that corresponds to one of a job's step.
    KeyPath key(KeyPath inJob) {
        return switch (this) {
            case WORKFLOW_JOB -> inJob;
            case COMPOSITE_ACTION ->
                    switch (inJob) {
                        case STEP_ID -> KeyPath.COMPOSITE_ID;
                        case STEP_IF -> KeyPath.COMPOSITE_IF;
                        case STEP_USES -> KeyPath.COMPOSITE_USES;
                        default -> KeyPath.COMPOSITE_OTHER;
                    };
        };
    }
}
