package dev.lintainer.rules.artifact;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Spelling;
import java.util.List;

/// An artifact is downloaded by a name that nothing in the run uploads.
public final class NeverUploaded implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUse use : graph.artifacts()) {
                if (use.download().selection() instanceof ArtifactSelection.Named(Located name)
                        && use.uploads().isEmpty()
                        && use.unseen() == Presence.NO
                        && use.download().otherRun() == Presence.NO) {
                    report(use, name, graph, context);
                }
            }
        }
    }

    private static void report(ArtifactUse use, Located name, RunGraph graph, RuleContext context) {
        List<Located> uploaded = graph.uploads().stream().map(upload -> upload.effect().name()).toList();
        Finding certain =
                context.finding(
                        use.job(),
                        use.download(),
                        name.location(),
                        "artifact `" + name.shown() + "` is downloaded, but nothing in the run uploads it");
        Finding finding = use.job().outlives(use.download()) ? certain.likely() : certain;
        for (Located other : uploaded) {
            if (Spelling.nearest(name.shown(), List.of(other.shown())).isPresent()) {
                context.report(
                        finding.suggesting("did you mean `" + other.shown() + "`?")
                                .relatedTo(other.location(), "uploaded here as `" + other.shown() + "`"));
                return;
            }
        }
        context.report(finding.suggesting("upload it in a job that this one needs"));
    }
}
