package dev.lintainer.rules.net;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.PortClash;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// Two containers want the same port of the machine.
public final class PortCollision implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            if (!Networks.isHosted(job)) {
                continue;
            }
            PortClash.of(job).forEach(clash -> report(clash, context));
        }
    }

    private static void report(PortClash clash, RuleContext context) {
        Finding finding =
                context.finding(
                                clash.job(),
                                clash.second(),
                                clash.wanted().location(),
                                "port "
                                        + clash.wanted().host().orElseThrow()
                                        + " of the machine is taken already by another container")
                        .suggesting("publish another port, or none")
                        .relatedTo(clash.taken().location(), "taken here");
        boolean certain =
                clash.second().origin().happens() == Presence.YES
                        && clash.first().origin().happens() == Presence.YES
                        && !clash.job().outlives(clash.second());
        context.report(certain ? finding : finding.likely());
    }
}
