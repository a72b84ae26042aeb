package dev.lintainer.pipeline.container;

import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.PackageManagers;

/// What a job puts into its own container, or onto its machine, by itself.
public final class JobInstalls {
    private JobInstalls() {}

    /// Whether a program may have been installed before an effect of the job.
    ///
    /// @param before the order of the effect
    public static Presence mayHave(String program, JobRun job, int before) {
        for (Effect effect : job.effects().subList(0, Math.min(before, job.effects().size()))) {
            if (effect.origin().happens() == Presence.NO) {
                continue;
            }
            if (effect instanceof Effect.UnknownEffects) {
                return Presence.MAYBE;
            }
            boolean installs =
                    effect instanceof Effect.RunOnHost run
                            && run.invocation().program().filter(PackageManagers::has).isPresent()
                            && run.invocation().arguments().stream()
                                    .anyMatch(
                                            word -> !word.value().isKnown() || word.value().prefix().contains(program));
            if (installs) {
                return Presence.MAYBE;
            }
        }
        return Presence.NO;
    }
}
