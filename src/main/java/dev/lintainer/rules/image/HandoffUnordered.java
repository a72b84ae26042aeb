package dev.lintainer.rules.image;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An image of this very run is pulled by a job that does not wait for the one that pushes it.
public final class HandoffUnordered implements Rule.OfPipeline {
    /// What is another value in each run, so that no earlier run can have pushed the name.
    private static final Set<String> OF_RUN = Set.of("github.sha", "github.run_id");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ImageUse use : graph.images()) {
                if (use.supply() instanceof ImageUse.Supply.Registry(List<ImageSource> pushes) && isOfRun(use)) {
                    unordered(use, pushes, graph).ifPresent(push -> report(use, push, context));
                }
            }
        }
    }

    private static boolean isOfRun(ImageUse use) {
        return use.image().value().pieces().stream()
                .anyMatch(piece -> piece instanceof Piece.Hole hole && OF_RUN.contains(hole.symbol().key()));
    }

    /// The push that the use misses, where every push of the name is in this run and none is waited for.
    private static Optional<ImageSource> unordered(ImageUse use, List<ImageSource> pushes, RunGraph graph) {
        ImageName wanted = ImageName.of(use.image().value());
        boolean all =
                !pushes.isEmpty()
                        && pushes.stream()
                                .allMatch(push ->
                                        ImageName.of(push.name().value()).isSame(wanted)
                                                && graph.run().jobs().stream().anyMatch(job -> job == push.job())
                                                && push.job() != use.job()
                                                && !use.job().needs().contains(push.job().name()));
        return all ? Optional.of(pushes.getFirst()) : Optional.empty();
    }

    private static void report(ImageUse use, ImageSource push, RuleContext context) {
        JobRun maker = push.job();
        String message =
                "image `"
                        + use.image().shown()
                        + "` is pulled in job `"
                        + use.job().name()
                        + "`, which does not wait for job `"
                        + maker.name()
                        + "` to push it";
        Finding finding =
                context.finding(use.job(), use.effect(), use.image().location(), message)
                        .suggesting("add `" + maker.job().id() + "` to `needs`")
                        .relatedTo(push.location(), "pushed here");
        Finding told =
                edit(use.job(), maker)
                        .map(edit ->
                                finding.fixedBy(
                                        new Fix(
                                                "wait for the job that pushes the image",
                                                FixSafety.SAFE,
                                                List.of(edit))))
                        .orElse(finding);
        boolean certain =
                push.by().origin().happens() == Presence.YES
                        && maker.happens() == Presence.YES
                        && !use.job().outlives(use.effect());
        context.report(certain ? told : told.likely());
    }

    /// Only among jobs of one file that do not wait for one another the other way round.
    private static Optional<Edit> edit(JobRun job, JobRun maker) {
        boolean side =
                job.workflow() == maker.workflow()
                        && job.through().equals(maker.through())
                        && !maker.needs().contains(job.name())
                        && maker.happens() == Presence.YES;
        return side ? WorkflowEdits.need(job.job(), maker.job().id()) : Optional.empty();
    }
}
