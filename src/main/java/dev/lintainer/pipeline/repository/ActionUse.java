package dev.lintainer.pipeline.repository;

import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.ParallelStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.List;
import java.util.Optional;

/// A step that uses an action, whether anything runs it or not.
///
/// @param job empty in a composite action
public record ActionUse(UsesStep step, Optional<Job> job) {
    static void addAll(List<Step> steps, Optional<Job> job, List<ActionUse> into) {
        for (Step step : steps) {
            if (step instanceof UsesStep uses) {
                into.add(new ActionUse(uses, job));
            } else if (step instanceof ParallelStep parallel) {
                addAll(parallel.steps(), job, into);
            }
        }
    }

    /// `owner/name/path` in lower case; empty for actions of the own repository and for images.
    public Optional<String> slug() {
        return step.reference() instanceof ActionReference.Repository repository
                ? Optional.of(
                        repository.path().isEmpty() ? repository.slug() : repository.slug() + "/" + repository.path())
                : Optional.empty();
    }

    public Optional<ActionVersion> version() {
        return ActionVersion.of(step.reference());
    }

    /// Whether the job's machine may belong to GitHub Enterprise Server, which keeps to its own versions of actions.
    public Presence isOnOwnMachine(Surroundings surroundings) {
        if (surroundings.server().isPresent()) {
            return surroundings.server().get() == GithubServer.ENTERPRISE_SERVER ? Presence.YES : Presence.NO;
        }
        boolean own =
                job.isPresent()
                        && job.get().body() instanceof NormalJob normal
                        && normal.runsOn()
                                .filter(runsOn ->
                                        runsOn.labels().stream()
                                                .anyMatch(label -> label.raw().equalsIgnoreCase("self-hosted")))
                                .isPresent();
        return own ? Presence.MAYBE : Presence.NO;
    }
}
