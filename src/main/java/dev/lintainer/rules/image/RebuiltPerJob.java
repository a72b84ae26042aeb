package dev.lintainer.rules.image;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One run builds the same image in several jobs, each from the beginning.
public final class RebuiltPerJob implements Rule.OfPipeline {
    private record Build(JobRun job, Effect.BuildImage effect) {}

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            Map<Value, List<Build>> byDockerfile = new HashMap<>();
            for (JobRun job : graph.run().jobs()) {
                for (Effect.BuildImage effect : job.effects(Effect.BuildImage.class)) {
                    if (job.happens() == Presence.YES && isAnew(effect)) {
                        Build build = new Build(job, effect);
                        List<Build> same =
                                byDockerfile.computeIfAbsent(
                                        effect.definition().dockerfile().value(), _ -> new ArrayList<>());
                        check(build, same, context);
                        same.add(build);
                    }
                }
            }
        }
    }

    /// Whether a build certainly happens and takes nothing from a cache that outlives the job.
    private static boolean isAnew(Effect.BuildImage build) {
        return build.origin().happens() == Presence.YES
                && build.tool() != BuildTool.ACTION
                && build.cacheFrom().isEmpty()
                && build.definition().dockerfile().value().isKnown();
    }

    private static void check(Build build, List<Build> earlier, RuleContext context) {
        earlier.stream()
                .filter(other ->
                        other.job().job() != build.job().job()
                                && other.effect().definition().isSame(build.effect().definition()))
                .findFirst()
                .ifPresent(first ->
                        context.report(
                                context.finding(
                                                build.job(),
                                                build.effect(),
                                                build.effect().origin().location(),
                                                "the image of `"
                                                        + build.effect().definition().dockerfile().value()
                                                        + "` is built again, as in job `"
                                                        + first.job().name()
                                                        + "`")
                                        .suggesting("hand the image over, or share a cache between the builds")
                                        .relatedTo(first.effect().origin().location(), "built here first")));
    }
}
