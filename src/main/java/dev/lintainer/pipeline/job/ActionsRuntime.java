package dev.lintainer.pipeline.job;

import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;

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
        for (Effect effect : job.effects().subList(0, build.origin().order())) {
            switch (effect) {
                case Effect.ExposeRuntime expose -> reaches = reaches.or(expose.origin().happens());
                case Effect.UnknownEffects unknown when unknown.reach() == Effect.Reach.ACTION ->
                        reaches = reaches.or(Presence.MAYBE);
                default -> {}
            }
        }
        return reaches;
    }
}
