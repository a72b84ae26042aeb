package dev.lintainer.rules.build;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// A job sets a builder up, and builds without it.
public final class AliasBuilderConfusion implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            List<Effect.BuildImage> builds = job.effects(Effect.BuildImage.class);
            List<Effect.SetUpBuilder> builders = job.effects(Effect.SetUpBuilder.class);
            boolean plain =
                    builders.size() == 1
                            && builders.getFirst().builder() == Builder.CONTAINER
                            && !builds.isEmpty()
                            && builds.stream().allMatch(AliasBuilderConfusion::isPlain)
                            && job.effects(Effect.UnknownEffects.class).isEmpty();
            if (plain) {
                report(job, builders.getFirst(), builds.getFirst(), context);
            }
        }
    }

    private static boolean isPlain(Effect.BuildImage build) {
        return build.tool() == BuildTool.DOCKER_BUILD
                && build.builder() == Builder.DOCKER
                && build.origin().happens() == Presence.YES;
    }

    private static void report(JobRun job, Effect.SetUpBuilder builder, Effect.BuildImage build, RuleContext context) {
        context.report(
                context.finding(
                                job,
                                build,
                                build.origin().location(),
                                "`docker build` uses the engine's own builder, not the one that the job sets up")
                        .relatedTo(builder.origin().location(), "set up here, never used")
                        .suggesting("write `docker buildx build --load`, or take the set-up away"));
    }
}
