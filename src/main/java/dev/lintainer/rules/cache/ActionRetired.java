package dev.lintainer.rules.cache;

import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.repository.ActionUse;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Set;

/// A version of actions/cache is used that speaks to a service which is gone.
public final class ActionRetired implements Rule.OfPipeline {
    private static final Set<String> ACTIONS = Set.of("actions/cache", "actions/cache/restore", "actions/cache/save");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ActionUse use : pipeline.repository().actionUses()) {
            Presence own = use.isOnOwnMachine(pipeline.repository().surroundings());
            use.slug()
                    .filter(_ -> own != Presence.YES)
                    .filter(ACTIONS::contains)
                    .flatMap(_ -> use.version())
                    .filter(ActionRetired::isRetired)
                    .ifPresent(version -> report(use, version, own, context));
        }
    }

    /// https://github.com/actions/cache/discussions/1510: v3 and v4 work from v3.4.0 and v4.2.0 on.
    private static boolean isRetired(ActionVersion version) {
        return version.isBefore(3)
                || version.major() == 3 && version.isBefore(3, 4)
                || version.major() == 4 && version.isBefore(4, 2);
    }

    private static void report(ActionUse use, ActionVersion version, Presence own, RuleContext context) {
        String message =
                "`" + use.slug().orElseThrow() + "` " + version + " is shut down, the job fails before its first step";
        Finding finding =
                context.finding(use.step().uses().location(), message).suggesting("use v4.2.0 or later, or v3.4.0");
        context.report(own == Presence.NO ? finding : finding.likely());
    }
}
