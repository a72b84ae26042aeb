package dev.lintainer.rules.artifact;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUpload;
import dev.lintainer.pipeline.flow.ArtifactUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A download's pattern fits no artifact of the run.
public final class PatternMatchesNothing implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUse use : graph.artifacts()) {
                if (use.download().selection() instanceof ArtifactSelection.Pattern(Located pattern)
                        && use.uploads().isEmpty()
                        && use.unseen() == Presence.NO
                        && use.download().otherRun() == Presence.NO) {
                    report(graph, use, pattern, context);
                }
            }
        }
    }

    private static void report(RunGraph graph, ArtifactUse use, Located pattern, RuleContext context) {
        Finding finding =
                context.finding(
                                use.job(),
                                use.download(),
                                pattern.location(),
                                "pattern `"
                                        + pattern.shown()
                                        + "` fits no artifact of the run, so nothing is downloaded")
                        .suggesting("write a pattern that fits the names of the uploads");
        for (ArtifactUpload upload : graph.uploads()) {
            if (upload.step().isPresent()) {
                String name = upload.name();
                context.report(
                        finding.relatedTo(upload.effect().name().location(), "an upload is called `" + name + "`"));
                return;
            }
        }
        context.report(finding);
    }
}
