package dev.lintainer.pipeline.effect;

import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// Where in a job an effect comes from.
///
/// @param step the index of the job's step, from 0; [#JOB_SET_UP] for what happens before the first one
/// @param order position among all effects of the job
/// @param location the words that cause it
/// @param happens whether the step, and within it the command, runs at all
/// @param cause the step whose action or script it is, a composite action's own step where one is opened; empty for
///   what the runner does by itself
/// @param through the places that led to another file, outermost first: the step that uses an action, the line that
///   runs a script
/// @param fate what becomes of the exit code of what it does; [ExitCodes] tells more
public record Origin(
        int step,
        int order,
        Location location,
        Presence happens,
        Optional<Step> cause,
        List<Location> through,
        Fate fate) {
    public static final int JOB_SET_UP = -1;

    public Origin {
        through = List.copyOf(through);
    }

    /// Whether both come from the very same words, reached on the same way.
    public boolean isSameCall(Origin other) {
        return step == other.step && location.equals(other.location) && through.equals(other.through);
    }

    /// The step that it comes from, where that uses this action.
    ///
    /// @param slug `owner/name` in lower case
    public Optional<UsesStep> action(String slug) {
        return cause.filter(UsesStep.class::isInstance)
                .map(UsesStep.class::cast)
                .filter(step ->
                        step.reference() instanceof ActionReference.Repository repository
                                && repository.slug().equals(slug)
                                && repository.path().isEmpty());
    }
}
