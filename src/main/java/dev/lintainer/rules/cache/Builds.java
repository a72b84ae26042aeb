package dev.lintainer.rules.cache;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// The builds of a pipeline, as the rules of caches want to see them.
final class Builds {
    private Builds() {}

    /// Every build that may happen, but those of actions that the runner itself carries out.
    static void forEach(Pipeline pipeline, BiConsumer<JobRun, Effect.BuildImage> check) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.BuildImage build : job.effects(Effect.BuildImage.class)) {
                if (build.tool() != BuildTool.ACTION) {
                    check.accept(job, build);
                }
            }
        }
    }

    /// Whether a build is asked for. Compose builds by the way what is not there when it starts a service, which it
    /// mostly is.
    static boolean isMeant(Effect.BuildImage build) {
        return build.tool() != BuildTool.COMPOSE || build.origin().happens() == Presence.YES;
    }

    /// The entries of GitHub's own cache, read ones first.
    static List<CacheReference> gha(Effect.BuildImage build) {
        return Stream.concat(build.cacheFrom().stream(), build.cacheTo().stream())
                .filter(cache -> cache.isType("gha"))
                .toList();
    }

    /// What builds, as a message names it.
    static String name(BuildTool tool) {
        return switch (tool) {
            case BUILD_PUSH_ACTION, ACTION -> "docker/build-push-action";
            case BAKE -> "docker buildx bake";
            case DOCKER_BUILD -> "docker build";
            case BUILDX_BUILD -> "docker buildx build";
            case COMPOSE -> "docker compose";
        };
    }
}
