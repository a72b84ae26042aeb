package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.RunVariables;
import java.util.Optional;

/// The run that a download takes artifacts from, as its inputs name it
/// (https://github.com/actions/download-artifact#download-artifacts-from-other-workflow-runs-or-repositories).
///
/// @param token without which the other two have no effect
public record ArtifactSource(Optional<Located> run, Optional<Located> repository, Optional<Located> token) {
    public static final ArtifactSource OWN_RUN =
            new ArtifactSource(Optional.empty(), Optional.empty(), Optional.empty());

    /// The input that names another run or repository than the own one, whatever comes of it.
    public Optional<Located> other() {
        return run.filter(named -> !named.value().equals(OWN_ID))
                .or(() -> repository.filter(named -> !named.value().equals(OWN_REPOSITORY)));
    }

    private static final Value OWN_ID = RunVariables.github("run_id");
    private static final Value OWN_REPOSITORY = RunVariables.github("repository");

    /// Whether another run or repository is looked at.
    public Presence isOther() {
        return other().isPresent() && token.isPresent() ? Presence.YES : Presence.NO;
    }
}
