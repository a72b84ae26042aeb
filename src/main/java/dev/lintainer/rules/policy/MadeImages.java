package dev.lintainer.rules.policy;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The images that the jobs of one run make.
///
/// @param builds all of them, in the order of the jobs
/// @param alike the same by what is built
/// @param names those that are given by builds, and afterwards
record MadeImages(List<Build> builds, Map<BuildDefinition.Identity, List<Build>> alike, Set<Value> names) {
    record Build(JobRun job, Effect.BuildImage effect) {}

    static MadeImages in(RunGraph graph) {
        MadeImages made = new MadeImages(new ArrayList<>(), new HashMap<>(), new HashSet<>());
        for (JobRun job : graph.run().jobs()) {
            for (Effect effect : job.effects()) {
                if (effect instanceof Effect.BuildImage build) {
                    made.add(new Build(job, build));
                } else if (effect instanceof Effect.TagImage tag) {
                    made.add(tag.target());
                }
            }
        }
        return made;
    }

    private void add(Build build) {
        builds.add(build);
        build.effect()
                .definition()
                .identity()
                .ifPresent(identity -> alike.computeIfAbsent(identity, _ -> new ArrayList<>()).add(build));
        build.effect().tags().forEach(this::add);
    }

    private void add(Located name) {
        names.add(ImageName.of(name.value()).whole());
    }

    /// Those that build the same as another build, in the order of the jobs.
    List<Build> like(Effect.BuildImage build) {
        return build.definition().identity().map(identity -> alike.getOrDefault(identity, List.of())).orElse(List.of());
    }

    /// Whether an image is given this very name: the repository then holds several images, one a tag.
    boolean has(ImageName wanted) {
        return names.contains(wanted.whole());
    }
}
