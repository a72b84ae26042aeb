package dev.lintainer.rules.image;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// A builder in a container builds an image, and nothing is done with it.
public final class BuildNoEffect implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Set<Effect> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ImageUse use : UsedImages.of(pipeline)) {
            // That it is used and not there is the fault to report then.
            if (use.supply() instanceof ImageUse.Supply.InBuilder kept) {
                wanted.add(kept.build().by());
            }
        }
        for (JobRun job : pipeline.jobs()) {
            for (Effect.BuildImage build : job.effects(Effect.BuildImage.class)) {
                if (isLost(build) && !wanted.contains(build)) {
                    report(job, build, context);
                }
            }
        }
    }

    private static boolean isLost(Effect.BuildImage build) {
        return (build.tool() == BuildTool.BUILD_PUSH_ACTION || build.tool() == BuildTool.BUILDX_BUILD)
                && build.builder() == Builder.CONTAINER
                && build.outputs().isEmpty()
                && build.cacheTo().isEmpty();
    }

    private static void report(JobRun job, Effect.BuildImage build, RuleContext context) {
        context.report(
                context.finding(
                                job,
                                build,
                                build.origin().location(),
                                "the built image is thrown away: neither loaded, nor pushed, saved or cached")
                        .suggesting("load, push or save it, or keep its layers with `cache-to`"));
    }
}
