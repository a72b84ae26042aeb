package dev.lintainer.rules.build;

import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.flow.MissingFile;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// A build takes the commit from GitHub, although the job has made files for it.
public final class GitContextIgnoresWorkspace implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobBuild build : JobBuild.of(pipeline)) {
            build.files().overlooked().stream().findFirst().ifPresent(missing -> report(build, missing, context));
        }
    }

    private static void report(JobBuild build, MissingFile missing, RuleContext context) {
        Finding finding =
                build.judged(
                                context.finding(
                                        build.job(),
                                        build.build(),
                                        build.build().definition().context().location(),
                                        "the build takes `"
                                                + missing.path()
                                                + "` from the commit, not what the job has made of it"))
                        .relatedTo(missing.written().location(), "taken here")
                        .suggesting("add `context: .`, so that the build sees the workspace");
        Finding told =
                missing.reason() instanceof MissingFile.OnlyInWorkspace made
                        ? finding.relatedTo(made.by().origin().location(), "made here")
                        : finding;
        context.report(fix(build).map(told::fixedBy).orElse(told));
    }

    private static Optional<Fix> fix(JobBuild build) {
        boolean own = build.build().origin().through().isEmpty() && build.job().through().isEmpty();
        return build.build()
                .origin()
                .cause()
                .filter(UsesStep.class::isInstance)
                .map(UsesStep.class::cast)
                .filter(step -> own && step.with().find("context").isEmpty())
                .flatMap(step -> WorkflowEdits.input(step, "context", "."))
                .map(edit -> new Fix("build from the workspace", FixSafety.UNSAFE, List.of(edit)));
    }
}
