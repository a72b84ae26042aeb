package dev.lintainer.rules.cache;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.BuildTool;
import dev.lintainer.pipeline.CacheReference;
import dev.lintainer.pipeline.Effect;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;

/// An image is built without BuildKit's cache in the service of GitHub Actions.
public final class GhaMissing implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        List<String> accepted = context.parameters().texts("accepted");
        pipeline.jobs().stream()
                .flatMap(job -> job.effects().stream())
                .filter(Effect.BuildImage.class::isInstance)
                .map(Effect.BuildImage.class::cast)
                .filter(GhaMissing::isJudged)
                .forEach(build -> check(build, accepted, context));
    }

    /// Compose builds by the way only what is not there, and the runner builds its own actions.
    private static boolean isJudged(Effect.BuildImage build) {
        return build.tool() != BuildTool.ACTION && build.origin().happens() == Presence.YES;
    }

    private static void check(Effect.BuildImage build, List<String> accepted, RuleContext context) {
        boolean reads = uses(build.cacheFrom(), accepted);
        boolean writes = uses(build.cacheTo(), accepted);
        if (reads && writes) {
            return;
        }
        String missing = reads ? "no `cache-to`" : writes ? "no `cache-from`" : "neither `cache-from` nor `cache-to`";
        Finding finding =
                context.finding(
                                build.origin().location(),
                                "`"
                                        + name(build.tool())
                                        + "` builds an image with "
                                        + missing
                                        + " of type "
                                        + String.join(" or ", accepted))
                        .suggesting(remedy(build.tool()));
        for (Location call : build.origin().through()) {
            finding = finding.relatedTo(call, "called here");
        }
        context.report(finding);
    }

    private static String name(BuildTool tool) {
        return switch (tool) {
            case BUILD_PUSH_ACTION, ACTION -> "docker/build-push-action";
            case BAKE -> "docker buildx bake";
            case DOCKER_BUILD -> "docker build";
            case BUILDX_BUILD -> "docker buildx build";
            case COMPOSE -> "docker compose";
        };
    }

    private static boolean uses(List<CacheReference> caches, List<String> accepted) {
        return caches.stream().anyMatch(cache -> cache.isOpen() || accepted.stream().anyMatch(cache::isType));
    }

    private static String remedy(BuildTool tool) {
        return tool == BuildTool.BUILD_PUSH_ACTION
                ? "set up Buildx and add `cache-from: type=gha` and `cache-to: type=gha,mode=max`"
                : "build with docker/setup-buildx-action and docker/build-push-action, and give it `type=gha` caches";
    }
}
