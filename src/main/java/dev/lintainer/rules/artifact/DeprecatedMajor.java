package dev.lintainer.rules.artifact;

import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.repository.ActionUse;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Optional;
import java.util.Set;

/// A version of an artifact action is used that GitHub refuses to run.
public final class DeprecatedMajor implements Rule.OfPipeline {
    private static final Set<String> ACTIONS =
            Set.of("actions/upload-artifact", "actions/download-artifact", "actions/upload-artifact/merge");

    /// https://github.blog/changelog/2024-04-16-deprecation-notice-v3-of-the-artifact-actions/
    private static final int FIRST_ALIVE = 4;

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ActionUse use : pipeline.repository().actionUses()) {
            Presence own = use.isOnOwnMachine(pipeline.repository().surroundings());
            Optional<ActionVersion> version =
                    use.slug()
                            .filter(_ -> own != Presence.YES)
                            .filter(ACTIONS::contains)
                            .flatMap(_ -> use.version())
                            .filter(known -> known.isBefore(FIRST_ALIVE));
            version.ifPresent(old -> {
                String message =
                        "`"
                                + use.slug().orElseThrow()
                                + "` "
                                + old
                                + " is shut down, the job fails before its first step";
                Finding finding =
                        context.finding(use.step().uses().location(), message)
                                .suggesting("use v4 or later, whose artifacts have names of their own in each job");
                context.report(own == Presence.NO ? finding : finding.likely());
            });
        }
    }
}
