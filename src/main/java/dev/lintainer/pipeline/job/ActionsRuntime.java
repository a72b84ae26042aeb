package dev.lintainer.pipeline.job;

import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.List;

/// The address and token of GitHub's cache service. The runner gives them to actions, but not to scripts
/// (https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/NodeScriptActionHandler.cs), and buildx
/// leaves a `gha` cache away without a word where they are missing
/// (https://github.com/docker/buildx/blob/master/util/buildflags/cache.go).
public final class ActionsRuntime {
    private ActionsRuntime() {}

    /// Whether a build has them.
    public static Presence reaches(JobRun job, Effect.BuildImage build) {
        if (build.origin().cause().filter(RunStep.class::isInstance).isEmpty()) {
            return Presence.YES;
        }
        Presence reaches = Presence.NO;
        for (Effect effect : handingOn(job)) {
            if (effect.origin().order() < build.origin().order()) {
                reaches =
                        reaches.or(effect instanceof Effect.ExposeRuntime ? effect.origin().happens() : Presence.MAYBE);
            }
        }
        return reaches;
    }

    /// What gives them to the scripts behind it, or may do so.
    private static List<Effect> handingOn(JobRun job) {
        return job.deductions()
                .of(ActionsRuntime.class, () -> job.effects().stream().filter(ActionsRuntime::mayHandOn).toList());
    }

    private static boolean mayHandOn(Effect effect) {
        return effect instanceof Effect.ExposeRuntime
                || effect instanceof Effect.UnknownEffects unknown && unknown.reach() == Effect.Reach.ACTION;
    }
}
