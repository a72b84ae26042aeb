package dev.lintainer.rules.artifact;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// An artifact is downloaded by a job that does not wait for the one that uploads it.
public final class DownloadBeforeUpload implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUse use : graph.artifacts()) {
                if (use.download().selection() instanceof ArtifactSelection.Named(Located name)
                        && use.download().otherRun() == Presence.NO) {
                    tooLate(use).ifPresent(upload -> report(use, name, upload, context));
                }
            }
        }
    }

    /// The upload that the download misses, where none comes before it.
    private static Optional<ArtifactUse.Match> tooLate(ArtifactUse use) {
        boolean served = use.uploads().stream().anyMatch(match -> match.order() == ArtifactUse.Order.BEFORE);
        return served
                ? Optional.empty()
                : use.uploads().stream().filter(match -> match.name() == Comparison.SAME).findFirst();
    }

    private static void report(ArtifactUse use, Located name, ArtifactUse.Match match, RuleContext context) {
        boolean sameJob = match.job() == use.job();
        String where =
                sameJob
                        ? "a later step uploads it"
                        : "job `" + match.job().name() + "` uploads it, for which it does not wait";
        String remedy =
                sameJob
                        ? "upload it in an earlier step"
                        : isBeside(use, match)
                                ? "add `"
                                        + match.job().job().id()
                                        + "` to `needs` of job `"
                                        + use.job().job().id()
                                        + "`"
                                : "let the one job wait for the other";
        Finding finding =
                context.finding(
                                use.job(),
                                use.download(),
                                name.location(),
                                "artifact `"
                                        + name.shown()
                                        + "` is downloaded by job `"
                                        + use.job().name()
                                        + "`, but "
                                        + where)
                        .suggesting(remedy)
                        .relatedTo(match.upload().origin().location(), "uploaded here");
        boolean certain =
                use.unseen() == Presence.NO
                        && !use.job().outlives(use.download())
                        && match.upload().origin().happens() == Presence.YES
                        && match.job().happens() == Presence.YES;
        Finding fixed = certain ? fixed(finding, use, match) : finding.likely();
        context.report(fixed);
    }

    /// Whether both jobs stand in the same call of one workflow file, so that the one can name the other.
    private static boolean isBeside(ArtifactUse use, ArtifactUse.Match match) {
        return use.job().workflow() == match.job().workflow()
                && use.job().through().equals(match.job().through())
                && use.job().job() != match.job().job();
    }

    /// Waiting makes no circle where the uploading job does not wait for this one.
    private static Finding fixed(Finding finding, ArtifactUse use, ArtifactUse.Match match) {
        if (!isBeside(use, match) || match.order() != ArtifactUse.Order.UNORDERED) {
            return finding;
        }
        String id = match.job().job().id();
        return WorkflowEdits.need(use.job().job(), id)
                .map(edit -> finding.fixedBy(new Fix("add `" + id + "` to `needs`", FixSafety.SAFE, List.of(edit))))
                .orElse(finding);
    }
}
