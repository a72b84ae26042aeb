package dev.lintainer.rules.cache;

import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.CacheMode;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A build writes GitHub's cache with a token that may only read it.
public final class ReadonlyEvent implements Rule.OfPipeline {
    /// Events that outsiders can bring about, and that run on the default branch
    /// (https://github.blog/changelog/2026-09-10-control-github-actions-cache-access-with-cache-mode).
    private static final Set<String> LOW_TRUST = Set.of("pull_request_target", "issue_comment");

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            for (JobRun job : graph.run().jobs()) {
                for (Effect.BuildImage build : job.effects(Effect.BuildImage.class)) {
                    build.cacheTo().stream()
                            .filter(cache -> cache.isType("gha") && cache.ignoresErrors() == Presence.NO)
                            .forEach(cache -> check(graph.run().workflow(), job, build, cache, context));
                }
            }
        }
    }

    private static void check(
            Workflow started, JobRun job, Effect.BuildImage build, CacheReference cache, RuleContext context) {
        Optional<CacheMode> mode = CacheMode.of(job);
        if (mode.isPresent()) {
            if (mode.get().allowsWriting() == Presence.NO) {
                String cause = "`cache-mode: " + mode.get().word().content().text() + "`";
                context.report(
                        finding(job, build, cache, cause, context)
                                .relatedTo(mode.get().word().location(), "the mode is set here"));
            }
            return;
        }
        List<Trigger> risky =
                started.triggers().stream().filter(trigger -> LOW_TRUST.contains(trigger.event())).toList();
        boolean only = risky.size() == started.triggers().size();
        boolean certainlyRuns = job.happens() == Presence.YES && build.origin().happens() == Presence.YES;
        if (!risky.isEmpty() && (only || certainlyRuns)) {
            Trigger event = risky.getFirst();
            Finding finding =
                    finding(job, build, cache, "`" + event.event() + "`", context)
                            .relatedTo(new Location(started.source(), event.eventSpan()), "this event starts the run");
            context.report(only ? finding : finding.likely());
        }
    }

    private static Finding finding(
            JobRun job, Effect.BuildImage build, CacheReference cache, String cause, RuleContext context) {
        return context.finding(
                        job, build, cache.location(), "under " + cause + " the token may not write the `gha` cache")
                .suggesting("add `ignore-error=true`, or write the cache in a workflow that runs on `push`");
    }
}
