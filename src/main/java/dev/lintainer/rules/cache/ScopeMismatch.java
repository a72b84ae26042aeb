package dev.lintainer.rules.cache;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.CacheFlows;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A build reads another scope than the one that it writes, and one of them has no other end.
public final class ScopeMismatch implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        if (pipeline.caches().unseen() == Presence.NO) {
            Builds.forEach(pipeline, (job, build) -> check(job, build, pipeline.caches(), context));
        }
    }

    private static void check(JobRun job, Effect.BuildImage build, CacheFlows flows, RuleContext context) {
        GhaScopes scopes = GhaScopes.of(build);
        if (!scopes.areApart()) {
            return;
        }
        boolean unwritten =
                scopes.reads().stream()
                        .flatMap(read -> read.name().stream())
                        .anyMatch(read -> flows.isWritten(read) == Presence.NO);
        boolean unread =
                scopes.writes().stream()
                        .flatMap(write -> write.name().stream())
                        .anyMatch(write -> flows.isRead(write) == Presence.NO);
        if (unwritten || unread) {
            CacheReference read = scopes.reads().getFirst();
            CacheReference write = scopes.writes().getFirst();
            context.report(
                    context.finding(
                                    job,
                                    build,
                                    read.place("scope"),
                                    "the build reads the scope `"
                                            + scope(read)
                                            + "`, but writes `"
                                            + scope(write)
                                            + "`")
                            .suggesting("read and write the same scope")
                            .relatedTo(write.place("scope"), "written here"));
        }
    }

    private static String scope(CacheReference cache) {
        return cache.name().map(name -> name.name().toString()).orElse("");
    }
}
