package dev.lintainer.rules.artifact;

import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUpload;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// What is compressed already is compressed again on its way into an artifact.
public final class TarCompressedTwice implements Rule.OfPipeline {
    private static final List<String> COMPRESSED =
            List.of(".gz", ".tgz", ".zst", ".xz", ".txz", ".bz2", ".zip", ".whl", ".jar", ".7z");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUpload upload : graph.uploads()) {
                List<Located> paths = upload.effect().paths();
                boolean compressed =
                        upload.effect().archives() == Presence.YES
                                && !paths.isEmpty()
                                && paths.stream().allMatch(TarCompressedTwice::isCompressed);
                upload.step()
                        .filter(step -> compressed && step.with().find("compression-level").isEmpty())
                        .filter(TarCompressedTwice::takesLevel)
                        .ifPresent(step -> report(upload, step, context));
            }
        }
    }

    /// Since the fourth version an upload may say how hard to compress
    /// (https://github.com/actions/upload-artifact/blob/main/docs/MIGRATION.md).
    private static boolean takesLevel(UsesStep step) {
        return ActionVersion.of(step.reference()).filter(version -> version.major() < 4).isEmpty();
    }

    private static boolean isCompressed(Located path) {
        String end = path.value().suffix();
        return COMPRESSED.stream().anyMatch(end::endsWith);
    }

    private static void report(ArtifactUpload upload, UsesStep step, RuleContext context) {
        Located path = upload.effect().paths().getFirst();
        Finding finding =
                context.finding(
                                upload.job(),
                                upload.effect(),
                                path.location(),
                                "`" + path.shown() + "` is compressed already, and is compressed again")
                        .suggesting("set `compression-level: 0`");
        context.report(
                WorkflowEdits.input(step, "compression-level", "0")
                        .map(edit -> finding.fixedBy(new Fix("store it as it is", FixSafety.SAFE, List.of(edit))))
                        .orElse(finding));
    }
}
