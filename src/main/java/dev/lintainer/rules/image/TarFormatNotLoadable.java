package dev.lintainer.rules.image;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.flow.ImageArchive;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Optional;
import java.util.Set;

/// An archive is loaded that is of another kind than the engine reads.
public final class TarFormatNotLoadable implements Rule.OfPipeline {
    /// What may give the engine another image store.
    private static final Set<String> SERVICE_MANAGERS = Set.of("systemctl", "service", "dockerd");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (JobRun job : graph.run().jobs()) {
                for (Effect.LoadImage load : job.effects(Effect.LoadImage.class)) {
                    ImageArchive.of(load, job, graph.files()).ifPresent(archive -> check(load, job, archive, context));
                }
            }
        }
    }

    private static void check(Effect.LoadImage load, JobRun job, ImageArchive archive, RuleContext context) {
        Optional<String> fault =
                switch (archive.format()) {
                    case FILES -> Optional.of("holds the files of a container, not an image");
                    case OCI ->
                            isClassic(job, load)
                                    ? Optional.of("is an OCI archive, which the engine of this runner does not read")
                                    : Optional.empty();
                    case DOCKER, UNKNOWN -> Optional.empty();
                };
        Located file = load.file().orElseThrow();
        boolean exported = archive.by() instanceof Effect.ExportContainer;
        fault.ifPresent(what ->
                context.report(
                        context.finding(job, load, file.location(), "`" + file.shown() + "` " + what)
                                .suggesting(
                                        exported
                                                ? "save the image with `docker save`"
                                                : "write it with `type=docker` instead")
                                .relatedTo(archive.by().origin().location(), "written here")));
    }

    private static boolean isClassic(JobRun job, Effect.LoadImage load) {
        return job.runner().hosting() == Runner.Hosting.GITHUB
                && job.runner().engine() == Runner.Engine.CLASSIC
                && !job.isOpenBefore(load)
                && job.effects(Effect.RunOnHost.class).stream()
                        .map(Effect.RunOnHost::invocation)
                        .map(Invocation::program)
                        .noneMatch(program -> program.filter(SERVICE_MANAGERS::contains).isPresent());
    }
}
