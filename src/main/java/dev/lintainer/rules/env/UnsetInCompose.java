package dev.lintainer.rules.env;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ComposeInterpolation;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.List;

/// A call of Compose whose files want variables that nothing sets.
record UnsetInCompose(JobRun job, Effect.CallDocker call, ComposeInterpolation interpolation) {
    /// Those before which nothing unread may have set any.
    static List<UnsetInCompose> of(Pipeline pipeline) {
        List<UnsetInCompose> all = new ArrayList<>();
        for (JobRun job : pipeline.jobs()) {
            for (Effect.CallDocker call : job.effects(Effect.CallDocker.class)) {
                call.command()
                        .interpolation()
                        .filter(interpolation -> !interpolation.unset().isEmpty() && !job.isOpenBefore(call))
                        .ifPresent(interpolation -> all.add(new UnsetInCompose(job, call, interpolation)));
            }
        }
        return all;
    }

    /// Whether a variable is taken as empty, with a warning.
    static boolean isEmptied(ComposeInterpolation.Unset unset) {
        return unset.stops() == Presence.NO;
    }
}
