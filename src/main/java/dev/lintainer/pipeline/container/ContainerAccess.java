package dev.lintainer.pipeline.container;

import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.List;

/// How the commands of a job reach into containers that run, or have run.
///
/// @param commands `docker exec`
/// @param copies `docker cp`
/// @param takings what takes all files of a container: `docker export`, `docker commit`
public record ContainerAccess(
        List<Effect.ExecuteInContainer> commands, List<Effect.CopyAcross> copies, List<Effect> takings) {
    public static ContainerAccess of(JobRun job) {
        List<Effect> takings = new ArrayList<>(job.effects(Effect.ExportContainer.class));
        takings.addAll(job.effects(Effect.ImportImage.class));
        return new ContainerAccess(
                job.effects(Effect.ExecuteInContainer.class), job.effects(Effect.CopyAcross.class), takings);
    }
}
