package dev.lintainer.pipeline.container;

import dev.lintainer.pipeline.effect.ComposeInterpolation;
import dev.lintainer.pipeline.effect.ContainerEnvironment;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.JobFiles;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.repository.Repository;
import java.util.ArrayList;
import java.util.List;

/// A file of variables that a container or Compose is not started without, and that is neither committed nor made by
/// the job.
///
/// @param effect which asks for it
/// @param path as [HostPath] writes it
public record MissingVariableFile(JobRun job, Effect effect, Located path) {
    /// All of one run.
    public static List<MissingVariableFile> in(RunGraph graph, Repository repository) {
        List<MissingVariableFile> missing = new ArrayList<>();
        for (JobRun job : graph.run().jobs()) {
            for (Effect effect : job.effects()) {
                List<Located> files = files(effect);
                if (files.isEmpty()
                        || effect.origin().happens() == Presence.NO
                        || graph.files().tests().guard(effect)) {
                    continue;
                }
                JobFiles found = new JobFiles(graph, job, effect.origin().order(), repository);
                files.stream()
                        .filter(file -> found.isMissing(file.value()))
                        .forEach(file -> missing.add(new MissingVariableFile(job, effect, file)));
            }
        }
        return missing;
    }

    private static List<Located> files(Effect effect) {
        if (effect instanceof Effect.RunContainer container) {
            return container.environment().files().stream()
                    .filter(file -> file.required() == Presence.YES)
                    .map(ContainerEnvironment.VariableFile::path)
                    .toList();
        }
        return effect instanceof Effect.CallDocker call
                ? call.command().interpolation().map(ComposeInterpolation::files).orElse(List.of())
                : List.of();
    }
}
