package dev.lintainer.rules.cache;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A Dockerfile keeps files in a cache mount, but every machine that builds it is thrown away.
public final class MountNotPersisted implements Rule.OfPipeline {
    /// A build whose Dockerfile has such a mount.
    private record Use(JobRun job, Effect.BuildImage build, Location mount) {}

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Map<Dockerfile, Use> uses = new LinkedHashMap<>();
        Set<Dockerfile> kept = new HashSet<>();
        Builds.forEach(
                pipeline,
                (job, build) ->
                        ImageContent.of(build, pipeline.repository())
                                .filter(content -> !content.facts().cacheMounts().isEmpty())
                                .ifPresent(content -> {
                                    Dockerfile dockerfile = content.dockerfile();
                                    Location mount =
                                            new Location(
                                                    dockerfile.source(),
                                                    content.facts().cacheMounts().getFirst().mount().span());
                                    uses.putIfAbsent(dockerfile, new Use(job, build, mount));
                                    if (mayKeep(job, build)) {
                                        kept.add(dockerfile);
                                    }
                                }));
        uses.forEach((dockerfile, use) -> {
            if (!kept.contains(dockerfile)) {
                report(use, context);
            }
        });
    }

    /// Whether the builder, or an action such as reproducible-containers/buildkit-cache-dance, may keep the mount.
    private static boolean mayKeep(JobRun job, Effect.BuildImage build) {
        boolean own =
                job.runner().hosting() != Runner.Hosting.GITHUB
                        || build.builder() == Builder.REMOTE
                        || build.builder() == Builder.UNKNOWN;
        return own
                || !Builds.isMeant(build)
                || job.effects(Effect.UnknownEffects.class).stream()
                        .anyMatch(unknown -> unknown.reach() == Effect.Reach.ACTION);
    }

    private static void report(Use use, RuleContext context) {
        Finding finding =
                context.finding(
                                use.job(),
                                use.build(),
                                use.mount(),
                                "the cache mount is empty in each build: only machines of GitHub build this file, and"
                                        + " none keeps it")
                        .suggesting(
                                "rely on the cache of layers, or keep the mount with"
                                        + " reproducible-containers/buildkit-cache-dance");
        context.report(finding.relatedTo(use.build().origin().location(), "built here"));
    }
}
