package dev.lintainer.rules.artifact;

import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUpload;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;

/// A path to be uploaded leads to files that are left out because their names begin with a dot.
public final class HiddenFileDropped implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUpload upload : graph.uploads()) {
                // Since v4.4.0: https://github.com/actions/upload-artifact/releases/tag/v4.4.0
                boolean hides =
                        upload.step().isPresent()
                                && upload.effect().hiddenFiles() == Presence.NO
                                && upload.effect().version().filter(version -> version.isAtLeast(4, 4)).isPresent();
                if (hides) {
                    check(upload, context);
                }
            }
        }
    }

    private static void check(ArtifactUpload upload, RuleContext context) {
        List<Located> searched =
                upload.effect().paths().stream().filter(path -> !path.value().prefix().startsWith("!")).toList();
        List<Located> hidden = searched.stream().filter(path -> isHidden(path.value())).toList();
        for (Located path : hidden) {
            Finding finding =
                    context.finding(
                                    upload.job(),
                                    upload.effect(),
                                    path.location(),
                                    "`" + path.shown() + "` is hidden, and upload-artifact leaves hidden files out")
                            .suggesting("set `include-hidden-files: true`");
            context.report(hidden.size() == searched.size() ? fixed(finding, upload) : fixed(finding, upload).likely());
        }
    }

    /// Only the last name of what is found counts: what lies below a hidden folder that is searched is not hidden.
    private static boolean isHidden(Value path) {
        String start = HostPath.name(path).prefix();
        return start.length() > 1 && start.charAt(0) == '.' && !start.startsWith("..") && !start.startsWith(".*");
    }

    private static Finding fixed(Finding finding, ArtifactUpload upload) {
        return upload.step()
                .flatMap(step -> WorkflowEdits.input(step, "include-hidden-files", "true"))
                .map(edit -> finding.fixedBy(new Fix("include hidden files", FixSafety.UNSAFE, List.of(edit))))
                .orElse(finding);
    }
}
