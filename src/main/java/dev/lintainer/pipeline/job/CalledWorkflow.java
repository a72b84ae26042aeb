package dev.lintainer.pipeline.job;

import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.ReusableJob;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.repository.Sources;
import java.util.Optional;

/// A reusable workflow of the same repository.
public final class CalledWorkflow {
    private CalledWorkflow() {}

    /// The workflow that a job calls, where it is the repository's own.
    public static Optional<Workflow> of(ReusableJob reusable, Sources sources) {
        return switch (reusable.reference()) {
            case ActionReference.Local local -> path(local.path()).flatMap(sources::workflow);
            case ActionReference.Self self -> path(self.path()).flatMap(sources::workflow);
            case ActionReference.Repository _, ActionReference.DockerImage _, ActionReference.Unknown _ ->
                    Optional.empty();
        };
    }

    /// The path of a workflow that `uses: ./path` names.
    public static Optional<String> path(String written) {
        return HostPath.resolve(HostPath.WORKSPACE, Value.known(written)).literal();
    }
}
