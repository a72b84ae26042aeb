package dev.lintainer.rules.build;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.flow.BuildFiles;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.Engines;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.List;

/// A build in its job.
record JobBuild(RunGraph graph, JobRun job, Effect.BuildImage build, Pipeline pipeline) {
    /// Every build of a pipeline that may happen.
    static List<JobBuild> of(Pipeline pipeline) {
        List<JobBuild> builds = new ArrayList<>();
        for (RunGraph graph : pipeline.runs()) {
            for (JobRun job : graph.run().jobs()) {
                for (Effect.BuildImage build : job.effects(Effect.BuildImage.class)) {
                    builds.add(new JobBuild(graph, job, build, pipeline));
                }
            }
        }
        return builds;
    }

    BuildFiles files() {
        return BuildFiles.of(graph, job, build, pipeline.repository());
    }

    /// A finding that holds whenever the build runs.
    Finding judged(Finding finding) {
        return build.origin().happens() == Presence.YES && !job.outlives(build) ? finding : finding.likely();
    }

    /// Whether the engine itself builds, without the containerd image store, which GitHub's runners of today do not
    /// have.
    boolean isLimited() {
        return build.builder() == Builder.DOCKER && engine() == Runner.Engine.CLASSIC;
    }

    /// An archive for `docker load` holds one image; so does an engine without the containerd image store.
    boolean takesOneImage(BuildOutput output) {
        return output.format() == BuildOutput.Format.DOCKER
                && (output.file().isPresent() || engine() == Runner.Engine.CLASSIC);
    }

    private Runner.Engine engine() {
        return Engines.of(job, build.origin().order());
    }
}
