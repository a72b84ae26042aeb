package dev.lintainer.rules.cache;

import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// An image is built without BuildKit's cache in the service of GitHub Actions.
public final class GhaMissing implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        List<String> accepted = context.parameters().texts("accepted");
        // Compose builds by the way only what is not there.
        Builds.forEach(
                pipeline,
                (job, build) -> {
                    // Podman has no such cache.
                    boolean judged =
                            build.origin().happens() == Presence.YES
                                    && build.makesImage()
                                    && build.builder() != Builder.PODMAN;
                    if (judged) {
                        check(job, build, accepted, pipeline, context);
                    }
                });
    }

    private static void check(
            JobRun job, Effect.BuildImage build, List<String> accepted, Pipeline pipeline, RuleContext context) {
        boolean reads = uses(build.cacheFrom(), accepted);
        boolean writes = uses(build.cacheTo(), accepted) || reads && readsOfOthers(build, pipeline);
        if (reads && writes) {
            return;
        }
        String missing = reads ? "no `cache-to`" : writes ? "no `cache-from`" : "neither `cache-from` nor `cache-to`";
        Finding finding =
                context.finding(
                                job,
                                build,
                                build.origin().location(),
                                "`"
                                        + Builds.name(build.tool())
                                        + "` builds an image with "
                                        + missing
                                        + " of type "
                                        + String.join(" or ", accepted))
                        .suggesting(remedy(build.tool()));
        context.report(
                caches(job, build, accepted)
                        .map(edit ->
                                finding.fixedBy(
                                        new Fix("add the cache of GitHub Actions", FixSafety.UNSAFE, List.of(edit))))
                        .orElse(finding));
    }

    /// Whether another build of the repository writes what this one reads.
    private static boolean readsOfOthers(Effect.BuildImage build, Pipeline pipeline) {
        return pipeline.caches().all().stream()
                .anyMatch(flow ->
                        !flow.writes().isEmpty() && flow.reads().stream().anyMatch(use -> use.build() == build));
    }

    private static boolean uses(List<CacheReference> caches, List<String> accepted) {
        return caches.stream().anyMatch(cache -> cache.isOpen() || accepted.stream().anyMatch(cache::isType));
    }

    private static String remedy(BuildTool tool) {
        return switch (tool) {
            case BUILD_PUSH_ACTION -> "set up Buildx and add `cache-from: type=gha` and `cache-to: type=gha,mode=max`";
            case BAKE -> "add `cache-from` and `cache-to` of type gha to the target, or with `--set`";
            case DOCKER_BUILD, BUILDX_BUILD, COMPOSE, ACTION ->
                    "build with docker/setup-buildx-action and docker/build-push-action, and give it `type=gha` caches";
        };
    }

    /// Both inputs for a step that has neither, where the builder can keep such a cache and the job's name will do for
    /// its scope.
    private static Optional<Edit> caches(JobRun job, Effect.BuildImage build, List<String> accepted) {
        boolean fits =
                build.tool() == BuildTool.BUILD_PUSH_ACTION
                        && build.builder() == Builder.CONTAINER
                        && build.cacheFrom().isEmpty()
                        && build.cacheTo().isEmpty()
                        && accepted.contains("gha")
                        && job.leg().isEmpty()
                        && build.origin().through().isEmpty()
                        && job.effects(Effect.BuildImage.class).size() == 1;
        Optional<UsesStep> step = fits ? CacheEdits.step(build) : Optional.empty();
        String scope = ",scope=" + job.job().id();
        Optional<Edit> from = step.flatMap(uses -> WorkflowEdits.input(uses, "cache-from", "type=gha" + scope));
        Optional<Edit> to = step.flatMap(uses -> WorkflowEdits.input(uses, "cache-to", "type=gha,mode=max" + scope));
        return from.isPresent() && to.isPresent() && from.get().location().equals(to.get().location())
                ? Optional.of(new Edit(from.get().location(), from.get().replacement() + to.get().replacement()))
                : Optional.empty();
    }
}
