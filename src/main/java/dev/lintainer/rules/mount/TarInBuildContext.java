package dev.lintainer.rules.mount;

import dev.lintainer.document.dockerfile.DockerIgnore;
import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.PlacedFile;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The archive of an image lies in the folder that a later build sends to the builder.
public final class TarInBuildContext implements Rule.OfPipeline {
    private record Archive(Value path, Location made) {}

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Location> reported = new HashSet<>();
        for (RunGraph graph : pipeline.runs()) {
            for (JobRun job : graph.run().jobs()) {
                for (Effect.BuildImage build : job.effects(Effect.BuildImage.class)) {
                    check(graph, job, build, pipeline, reported, context);
                }
            }
        }
    }

    private static void check(
            RunGraph graph,
            JobRun job,
            Effect.BuildImage build,
            Pipeline pipeline,
            Set<Location> reported,
            RuleContext context) {
        BuildDefinition definition = build.definition();
        if (definition.contextKind() != BuildDefinition.ContextKind.DIRECTORY
                || !definition.context().value().isKnown()) {
            return;
        }
        for (Archive archive : archives(graph, job, build)) {
            Optional<String> inside =
                    HostPath.below(definition.context().value(), archive.path()).flatMap(Value::literal);
            boolean sent =
                    inside.isPresent()
                            && HostPath.isInWorkspace(archive.path())
                            && !isIgnored(inside.get(), definition, pipeline);
            if (sent && reported.add(archive.made())) {
                Finding finding =
                        context.finding(
                                        job,
                                        build,
                                        archive.made(),
                                        "`"
                                                + archive.path()
                                                + "` lies in the context of a later build, which sends it along")
                                .suggesting("keep it in `runner.temp`, or name it in `.dockerignore`")
                                .relatedTo(build.origin().location(), "built here");
                context.report(finding);
            }
        }
    }

    private static List<Archive> archives(RunGraph graph, JobRun job, Effect.BuildImage build) {
        List<Archive> archives = new ArrayList<>();
        int now = build.origin().order();
        for (PlacedFile file : graph.files().placed(job, now)) {
            archives.add(new Archive(file.path(), file.download().origin().location()));
        }
        for (Effect.SaveImage save : job.effects(Effect.SaveImage.class)) {
            if (save.origin().order() < now && save.origin().happens() == Presence.YES) {
                save.file().ifPresent(file -> archives.add(new Archive(file.value(), file.location())));
            }
        }
        return archives.stream().filter(archive -> isTar(archive.path())).toList();
    }

    private static boolean isTar(Value path) {
        String name = path.suffix();
        return name.endsWith(".tar") || name.endsWith(".tar.gz") || name.endsWith(".tgz") || name.endsWith(".tar.zst");
    }

    /// https://docs.docker.com/build/concepts/context/#filename-and-location
    private static boolean isIgnored(String path, BuildDefinition definition, Pipeline pipeline) {
        String context = definition.context().value().literal().orElse(".");
        String prefix = context.equals(".") ? "" : context + "/";
        return pipeline.repository()
                .files()
                .read(definition.dockerfile().value().literal().orElse("") + ".dockerignore")
                .or(() -> pipeline.repository().files().read(prefix + ".dockerignore"))
                .filter(file -> DockerIgnore.parse(file).value().excludes(path))
                .isPresent();
    }
}
