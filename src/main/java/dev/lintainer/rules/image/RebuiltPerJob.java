package dev.lintainer.rules.image;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildDefinition;
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
import java.util.Optional;

/// One run builds the same image in several jobs, each from the beginning.
public final class RebuiltPerJob implements Rule.OfPipeline {
    private record Build(JobRun job, Effect.BuildImage effect) {
        /// Legs of one matrix are of one job.
        boolean isOfSameJob(Build other) {
            return job.job() == other.job().job();
        }
    }

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            Map<BuildDefinition.Identity, List<Build>> alike = new HashMap<>();
            for (JobRun job : graph.run().jobs()) {
                for (Effect.BuildImage effect : job.effects(Effect.BuildImage.class)) {
                    Optional<BuildDefinition.Identity> identity = effect.definition().identity();
                    if (job.happens() == Presence.YES && isAnew(effect) && identity.isPresent()) {
                        Build build = new Build(job, effect);
                        List<Build> earlier = alike.computeIfAbsent(identity.get(), _ -> new ArrayList<>());
                        check(build, earlier, context);
                        // Two jobs are enough for every other one to have one before it.
                        if (earlier.size() < 2 && earlier.stream().noneMatch(build::isOfSameJob)) {
                            earlier.add(build);
                        }
                    }
                }
            }
        }
    }

    /// Whether a build certainly happens and takes nothing from a cache that outlives the job.
    private static boolean isAnew(Effect.BuildImage build) {
        return build.origin().happens() == Presence.YES
                && build.tool() != BuildTool.ACTION
                && build.cacheFrom().isEmpty();
    }

    /// @param earlier those of the same image, one for each of the first jobs that are written
    private static void check(Build build, List<Build> earlier, RuleContext context) {
        earlier.stream()
                .filter(other -> !build.isOfSameJob(other))
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
