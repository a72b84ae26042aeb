package dev.lintainer.rules.cache;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.CacheName;
import dev.lintainer.pipeline.evaluation.DefaultBranch;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.BuildCacheUse;
import dev.lintainer.pipeline.flow.CacheFlows;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// A scope of GitHub's cache is written only where no other branch can read it.
public final class NoDefaultBranchWriter implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        CacheFlows flows = pipeline.caches();
        if (flows.unseen() != Presence.NO || flows.otherWrites() != Presence.NO) {
            return;
        }
        Set<JobRun> elsewhere = Collections.newSetFromMap(new IdentityHashMap<>());
        for (RunGraph graph : pipeline.runs()) {
            if (DefaultBranch.reaches(graph.run().workflow()) == Presence.NO) {
                elsewhere.addAll(graph.run().jobs());
            }
        }
        flows.all().stream()
                .filter(flow -> flow.name().store() == CacheName.Store.GHA && flow.name().name().isKnown())
                .filter(flow -> !flow.writes().isEmpty() && !flow.reads().isEmpty())
                .filter(flow -> flow.writes().stream().allMatch(use -> elsewhere.contains(use.job())))
                .filter(flow -> !flows.mayBeWrittenOtherwise(flow.name()))
                .forEach(flow -> report(flow.writes().getFirst(), context));
    }

    private static void report(BuildCacheUse use, RuleContext context) {
        context.report(
                context.finding(
                                use.job(),
                                use.build(),
                                use.cache().place("scope"),
                                "no run of the default branch writes the scope `"
                                        + use.name().name()
                                        + "`, so that each new branch starts without it")
                        .suggesting("let a workflow that runs on pushes to the default branch write it too"));
    }
}
