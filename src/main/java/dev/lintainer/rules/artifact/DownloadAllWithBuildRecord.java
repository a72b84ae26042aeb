package dev.lintainer.rules.artifact;

import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// A download of all artifacts takes the records that Docker's actions keep of their builds too.
public final class DownloadAllWithBuildRecord implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (ArtifactUse use : graph.artifacts()) {
                boolean all =
                        use.download().selection() instanceof ArtifactSelection.All
                                && use.download().otherRun() == Presence.NO;
                Optional<ArtifactUse.Match> record =
                        use.uploads().stream()
                                .filter(match -> all && match.order() != ArtifactUse.Order.AFTER && isRecord(match))
                                .findFirst();
                record.ifPresent(match -> report(use, match, context));
            }
        }
    }

    private static boolean isRecord(ArtifactUse.Match match) {
        return match.upload().isBuildRecord()
                && match.upload().origin().cause().orElse(null) instanceof UsesStep step
                && ActionVersion.of(step.reference()).filter(version -> version.isAtLeast(6)).isPresent();
    }

    private static void report(ArtifactUse use, ArtifactUse.Match match, RuleContext context) {
        Finding finding =
                context.finding(
                                use.job(),
                                use.download(),
                                use.download().origin().location(),
                                "all artifacts are downloaded, the record of a build (`*.dockerbuild`) among them")
                        .suggesting("set `pattern: '!*.dockerbuild'`")
                        .relatedTo(match.upload().origin().location(), "this build is recorded");
        Optional<UsesStep> step = use.download().origin().action("actions/download-artifact");
        context.report(
                step.flatMap(each -> WorkflowEdits.input(each, "pattern", "!*.dockerbuild"))
                        .map(edit -> finding.fixedBy(new Fix("leave the records out", FixSafety.SAFE, List.of(edit))))
                        .orElse(finding));
    }
}
