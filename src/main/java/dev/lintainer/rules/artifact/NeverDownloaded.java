package dev.lintainer.rules.artifact;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUpload;
import dev.lintainer.pipeline.flow.FileSource;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.job.WorkflowRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Locale;

/// An image is uploaded for the jobs that come after, none of which downloads it.
public final class NeverDownloaded implements Rule.OfPipeline {
    /// What people, or other machines, take after the run.
    private static final List<String> FOR_OTHERS = List.of("release", "dist", "download", "debug", "publish");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        if (isTakenFromElsewhere(pipeline)) {
            return;
        }
        for (RunGraph graph : pipeline.runs()) {
            boolean known =
                    graph.run().surroundings() == WorkflowRun.Surroundings.CLOSED
                            && graph.run().jobs().stream().noneMatch(NeverDownloaded::isOpen);
            for (ArtifactUpload upload : known ? graph.uploads() : List.<ArtifactUpload>of()) {
                if (upload.takers().isEmpty() && isForHandOff(graph, upload)) {
                    report(upload, context);
                }
            }
        }
    }

    /// Whether some other run, of this repository's workflows, may take artifacts.
    private static boolean isTakenFromElsewhere(Pipeline pipeline) {
        boolean triggered =
                pipeline.repository().workflows().stream()
                        .anyMatch(workflow -> workflow.trigger("workflow_run").isPresent());
        return triggered || pipeline.jobs().stream().anyMatch(NeverDownloaded::takesFromElsewhere);
    }

    private static boolean takesFromElsewhere(JobRun job) {
        return job.effects().stream()
                .anyMatch(effect ->
                        switch (effect) {
                            case Effect.DownloadArtifact download -> download.source().other().isPresent();
                            case Effect.RunOnHost run -> run.invocation().program().filter("gh"::equals).isPresent();
                            case Effect _ -> false;
                        });
    }

    private static boolean isOpen(JobRun job) {
        return job.effects().stream()
                .anyMatch(effect ->
                        effect instanceof Effect.UnknownEffects unknown && unknown.reach() == Effect.Reach.ACTION);
    }

    /// Whether it is an image in a job that others wait for, and nothing tells that somebody else wants it.
    private static boolean isForHandOff(RunGraph graph, ArtifactUpload upload) {
        boolean kept =
                upload.step()
                        .flatMap(step -> step.with().find("retention-days"))
                        .filter(days -> !days.value().raw().equals("1"))
                        .isPresent();
        String words = (upload.effect().name() + " " + upload.effect().paths()).toLowerCase(Locale.ROOT);
        return upload.step().isPresent()
                && !kept
                && FOR_OTHERS.stream().noneMatch(words::contains)
                && graph.run().jobs().stream().anyMatch(job -> job.needs().contains(upload.job().name()))
                && !upload.effect().paths().isEmpty()
                && upload.effect().paths().stream().allMatch(path -> isImage(graph, upload, path));
    }

    private static boolean isImage(RunGraph graph, ArtifactUpload upload, Located path) {
        return graph.files()
                .lookUp(upload.job(), upload.effect().origin().order(), path.value())
                .certain()
                .filter(NeverDownloaded::isImage)
                .isPresent();
    }

    private static boolean isImage(FileSource source) {
        return switch (source.by()) {
            case Effect.SaveImage _ -> true;
            case Effect.BuildImage build ->
                    build.outputs().stream()
                            .anyMatch(output ->
                                    output.format() == BuildOutput.Format.DOCKER
                                            || output.format() == BuildOutput.Format.OCI);
            case Effect _ -> false;
        };
    }

    private static void report(ArtifactUpload upload, RuleContext context) {
        Finding finding =
                context.finding(
                                upload.job(),
                                upload.effect(),
                                upload.effect().name().location(),
                                "image archive `" + upload.name() + "` is uploaded, but no job downloads it")
                        .suggesting("download it in the jobs that need the image, or leave the upload out");
        context.report(upload.happens() == Presence.NO ? finding.likely() : finding);
    }
}
