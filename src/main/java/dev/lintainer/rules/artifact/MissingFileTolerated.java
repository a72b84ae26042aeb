package dev.lintainer.rules.artifact;

import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.flow.ArtifactUpload;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// An artifact that another job counts on may be left out without the upload failing.
public final class MissingFileTolerated implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUpload upload : graph.uploads()) {
                Optional<ArtifactUpload.Taker> taker =
                        upload.takers().stream()
                                .filter(ArtifactUpload.Taker::asksForIt)
                                .filter(each -> !each.use().job().outlives(each.use().download()))
                                .findFirst();
                boolean tolerates =
                        upload.step().filter(step -> step.with().find("if-no-files-found").isEmpty()).isPresent();
                if (taker.isPresent() && tolerates && !isThereForCertain(graph, upload)) {
                    report(upload, upload.step().get(), taker.get(), context);
                }
            }
        }
    }

    /// Whether a command that is over has written one of the files.
    private static boolean isThereForCertain(RunGraph graph, ArtifactUpload upload) {
        return upload.effect().paths().stream()
                .anyMatch(path ->
                        graph.files()
                                .lookUp(upload.job(), upload.effect().origin().order(), path.value())
                                .certain()
                                .isPresent());
    }

    private static void report(ArtifactUpload upload, UsesStep step, ArtifactUpload.Taker taker, RuleContext context) {
        Finding finding =
                context.finding(
                                upload.job(),
                                upload.effect(),
                                step.uses().location(),
                                "without its files, artifact `"
                                        + upload.name()
                                        + "` is left out and only job `"
                                        + taker.use().job().job().id()
                                        + "` fails")
                        .suggesting("set `if-no-files-found: error`")
                        .relatedTo(taker.use().download().origin().location(), "downloaded here");
        context.report(
                WorkflowEdits.input(step, "if-no-files-found", "error")
                        .map(edit -> finding.fixedBy(new Fix("fail without files", FixSafety.SAFE, List.of(edit))))
                        .orElse(finding));
    }
}
