package dev.lintainer.rules.artifact;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Optional;

/// An artifact is downloaded by a version of the action that cannot read what the upload's version writes.
public final class UploadDownloadMismatch implements Rule.OfPipeline {
    /// The first major versions of the present service, which do not see artifacts of the one before
    /// (https://github.com/actions/upload-artifact/blob/main/docs/MIGRATION.md).
    private static final int NEW_SERVICE = 4;

    /// The first download that takes a file which is no archive
    /// (https://github.com/actions/download-artifact/releases/tag/v8.0.0).
    private static final int TAKES_PLAIN_FILES = 8;

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUse use : graph.artifacts()) {
                for (ArtifactUse.Match match : use.uploads()) {
                    if (match.name() == Comparison.SAME && use.download().otherRun() == Presence.NO) {
                        why(use, match).ifPresent(reason -> report(use, match, reason, context));
                    }
                }
            }
        }
    }

    private static Optional<String> why(ArtifactUse use, ArtifactUse.Match match) {
        Optional<ActionVersion> up = match.upload().version();
        Optional<ActionVersion> down = use.download().version();
        if (up.isEmpty() || down.isEmpty()) {
            return Optional.empty();
        }
        boolean plain = match.upload().archives() == Presence.NO && up.get().isAtLeast(7);
        if (plain && down.get().isBefore(TAKES_PLAIN_FILES)) {
            return Optional.of(down.get() + " takes the file for an archive, which only v8 does not");
        }
        boolean apart = up.get().isBefore(NEW_SERVICE) != down.get().isBefore(NEW_SERVICE);
        return apart
                ? Optional.of(down.get() + " does not see what upload-artifact " + up.get() + " uploads")
                : Optional.empty();
    }

    private static void report(ArtifactUse use, ArtifactUse.Match match, String reason, RuleContext context) {
        context.report(
                context.finding(
                                use.job(),
                                use.download(),
                                use.download().origin().location(),
                                "download-artifact " + reason)
                        .suggesting("use the newest version of both actions")
                        .relatedTo(match.upload().origin().location(), "uploaded here"));
    }
}
