package dev.lintainer.rules.artifact;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUpload;
import dev.lintainer.pipeline.flow.ArtifactUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// Artifacts with files of the same path are merged into one folder.
public final class MergeCollision implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            Map<Effect, ArtifactUpload> uploads = new IdentityHashMap<>();
            graph.uploads().forEach(upload -> uploads.put(upload.effect(), upload));
            for (ArtifactUse use : graph.artifacts()) {
                if (use.download().merges() == Presence.YES && use.download().otherRun() == Presence.NO) {
                    check(use, uploads, context);
                }
            }
        }
    }

    /// The first two artifacts that hold one file.
    private static void check(ArtifactUse use, Map<Effect, ArtifactUpload> uploads, RuleContext context) {
        Map<Value, ArtifactUpload> byFile = new HashMap<>();
        for (ArtifactUse.Match match : use.uploads()) {
            ArtifactUpload upload = uploads.get(match.upload());
            if (upload == null || match.name() != Comparison.SAME || upload.happens() != Presence.YES) {
                continue;
            }
            for (ArtifactUpload.ArchivedFile file : upload.contents()) {
                ArtifactUpload other =
                        isFile(file) && HostPath.isInWorkspace(file.path())
                                ? byFile.putIfAbsent(file.path(), upload)
                                : null;
                if (other != null && areApart(other, upload)) {
                    report(use, other, upload, file, context);
                    return;
                }
            }
        }
    }

    private static boolean areApart(ArtifactUpload one, ArtifactUpload other) {
        return Comparison.of(one.effect().name().value(), other.effect().name().value()) == Comparison.DIFFERENT;
    }

    /// What bears the name of a file is taken for one.
    private static boolean isFile(ArtifactUpload.ArchivedFile file) {
        String name = HostPath.name(file.path()).suffix();
        return file.isFile() || name.lastIndexOf('.') > 0 && !name.endsWith(".");
    }

    private static void report(
            ArtifactUse use,
            ArtifactUpload first,
            ArtifactUpload second,
            ArtifactUpload.ArchivedFile file,
            RuleContext context) {
        Finding finding =
                context.finding(
                                use.job(),
                                use.download(),
                                use.download().origin().location(),
                                "merged artifacts overwrite one another's `" + file.path() + "`, the last one stays")
                        .suggesting("give the files names of their own, or leave out `merge-multiple`")
                        .relatedTo(
                                first.effect().name().location(),
                                "`" + file.path() + "` is in `" + first.effect().name() + "`");
        Location place = second.effect().name().location();
        if (!place.equals(first.effect().name().location())) {
            finding = finding.relatedTo(place, "and in `" + second.effect().name() + "`");
        }
        context.report(file.isFile() ? finding : finding.likely());
    }
}
