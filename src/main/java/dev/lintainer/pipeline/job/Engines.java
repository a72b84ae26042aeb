package dev.lintainer.pipeline.job;

import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Runner;
import java.util.List;

/// The Docker engine that a job meets at one moment.
public final class Engines {
    private static final List<String> RESTARTERS = List.of("systemctl", "service", "dockerd", "colima", "snap");

    private Engines() {}

    /// That of the runner, unless the job may have set it up anew.
    ///
    /// @param before the order of the effect that asks
    public static Runner.Engine of(JobRun job, int before) {
        boolean changed =
                job.effects().stream().filter(effect -> effect.origin().order() < before).anyMatch(Engines::mayChange);
        return changed || job.container().isPresent() ? Runner.Engine.UNKNOWN : job.runner().engine();
    }

    private static boolean mayChange(Effect effect) {
        if (effect instanceof Effect.WriteFile write) {
            return mayBeSettings(write.path());
        }
        if (effect instanceof Effect.CopyFile copy) {
            return mayBeSettings(copy.to());
        }
        if (effect instanceof Effect.RunOnHost run) {
            return run.invocation().words().stream().anyMatch(word -> RESTARTERS.stream().anyMatch(word.value()::is));
        }
        return effect instanceof Effect.UnknownEffects unknown && unknown.what().contains("docker");
    }

    private static boolean mayBeSettings(Located path) {
        return path.value().prefix().startsWith("/etc/docker") || path.value().prefix().startsWith("~/.config/docker");
    }
}
