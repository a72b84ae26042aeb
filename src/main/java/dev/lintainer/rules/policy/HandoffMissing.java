package dev.lintainer.rules.policy;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// A job tests an image of its own instead of the one that the pipeline has built.
public final class HandoffMissing implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            MadeImages made = MadeImages.in(graph);
            for (ImageUse use : graph.images()) {
                if (use.effect() instanceof Effect.RunContainer) {
                    rebuilt(use, made, context);
                    pulled(use, made, context);
                }
            }
        }
    }

    /// The used image was built in this job, and the same one in a job before it.
    private static void rebuilt(ImageUse use, MadeImages made, RuleContext context) {
        for (ImageSource source : sources(use.supply())) {
            if (source.job() == use.job()
                    && source.by() instanceof Effect.BuildImage build
                    && build.origin().happens() == Presence.YES) {
                earlier(build, use.job(), made)
                        .ifPresent(first ->
                                context.report(
                                        context.finding(
                                                        build.origin().location(),
                                                        "job `"
                                                                + use.job().name()
                                                                + "` builds `"
                                                                + build.definition().dockerfile().value()
                                                                + "` again instead of using the image of job `"
                                                                + first.job().name()
                                                                + "`")
                                                .suggesting(
                                                        "save the image there, upload it as an artifact, download and"
                                                                + " load it here")
                                                .relatedTo(first.effect().origin().location(), "built here first")
                                                .relatedTo(use.image().location(), "used here")));
            }
        }
    }

    private static List<ImageSource> sources(ImageUse.Supply supply) {
        return switch (supply) {
            case ImageUse.Supply.Present present -> present.sources();
            case ImageUse.Supply.InBuilder inBuilder -> List.of(inBuilder.build());
            case ImageUse.Supply.OtherTag _,
                    ImageUse.Supply.Elsewhere _,
                    ImageUse.Supply.Registry _,
                    ImageUse.Supply.Unknown _ ->
                    List.of();
        };
    }

    private static Optional<MadeImages.Build> earlier(Effect.BuildImage build, JobRun job, MadeImages made) {
        return job.needs().isEmpty()
                ? Optional.empty()
                : made.like(build).stream()
                        .filter(other -> other.effect().origin().happens() == Presence.YES)
                        .filter(other -> isComparable(other.job(), job))
                        .findFirst();
    }

    private static boolean isComparable(JobRun other, JobRun job) {
        return job.needs().contains(other.name())
                && (other.happens() == Presence.YES || other.happens() == job.happens())
                && isSameMachine(other.runner(), job.runner());
    }

    /// What one machine builds another one of its kind can run; machines of one's own keep what they have built.
    private static boolean isSameMachine(Runner one, Runner other) {
        return one.hosting() == Runner.Hosting.GITHUB
                && other.hosting() == Runner.Hosting.GITHUB
                && one.architecture() == other.architecture()
                && one.system() == other.system();
    }

    /// The used image comes from a registry under another tag than the one that a job before it has made and pushed.
    private static void pulled(ImageUse use, MadeImages made, RuleContext context) {
        ImageName wanted = ImageName.of(use.image().value());
        if (!(use.supply() instanceof ImageUse.Supply.Registry) || use.job().needs().isEmpty() || made.has(wanted)) {
            return;
        }
        for (MadeImages.Build build : made.builds()) {
            Optional<Located> other =
                    use.job().needs().contains(build.job().name())
                            ? otherTag(build.effect(), wanted)
                            : Optional.empty();
            if (other.isPresent()) {
                Finding finding =
                        context.finding(
                                        use.image().location(),
                                        "`"
                                                + use.image().shown()
                                                + "` is pulled, not `"
                                                + other.get().shown()
                                                + "`, which job `"
                                                + build.job().name()
                                                + "` has built for it")
                                .suggesting("use `" + other.get().shown() + "`")
                                .relatedTo(other.get().location(), "built here");
                context.report(finding.likely());
                return;
            }
        }
    }

    private static Optional<Located> otherTag(Effect.BuildImage build, ImageName wanted) {
        boolean all =
                !build.tags().isEmpty()
                        && build.tags().stream()
                                .map(tag -> ImageName.of(tag.value()))
                                .allMatch(name ->
                                        name.sharesRepository(wanted) && name.compare(wanted) == Comparison.DIFFERENT);
        return all ? Optional.of(build.tags().getFirst()) : Optional.empty();
    }
}
