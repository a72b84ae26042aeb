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
import java.util.Locale;
import java.util.Optional;

/// An artifact that only hands files over to another job is kept for months.
public final class RetentionUnset implements Rule.OfPipeline {
    /// What people look at after the run.
    private static final List<String> FOR_READERS =
            List.of("report", "result", "cover", "log", "junit", "test", "screenshot", "html", "docs", "release");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUpload upload : graph.uploads()) {
                Optional<ArtifactUpload.Taker> taker =
                        upload.takers().stream().filter(ArtifactUpload.Taker::asksForIt).findFirst();
                Optional<UsesStep> step = upload.step().filter(each -> each.with().find("retention-days").isEmpty());
                if (taker.isPresent() && step.isPresent() && !isForReaders(upload)) {
                    report(upload, step.get(), taker.get(), context);
                }
            }
        }
    }

    private static boolean isForReaders(ArtifactUpload upload) {
        String words = (upload.effect().name() + " " + upload.effect().paths()).toLowerCase(Locale.ROOT);
        return FOR_READERS.stream().anyMatch(words::contains);
    }

    private static void report(ArtifactUpload upload, UsesStep step, ArtifactUpload.Taker taker, RuleContext context) {
        Finding finding =
                context.finding(
                                upload.job(),
                                upload.effect(),
                                upload.effect().name().location(),
                                "artifact `"
                                        + upload.name()
                                        + "` is for job `"
                                        + taker.use().job().job().id()
                                        + "` of the same run, but is kept for months")
                        .suggesting("set `retention-days: 1`");
        context.report(
                WorkflowEdits.input(step, "retention-days", "1")
                        .map(edit -> finding.fixedBy(new Fix("keep it for a day", FixSafety.UNSAFE, List.of(edit))))
                        .orElse(finding));
    }
}
