package dev.lintainer.rules.net;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.Endpoint;
import dev.lintainer.pipeline.container.HostEndpoint;
import dev.lintainer.pipeline.container.Server;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;

/// A step on the job's machine calls a container by a name that only containers know.
public final class ServiceNameFromHost implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            if (job.container().isEmpty() && Networks.isHosted(job) && !Networks.editsHosts(job)) {
                HostEndpoint.of(job).forEach(use -> check(use, context));
            }
        }
    }

    private static void check(HostEndpoint use, RuleContext context) {
        Endpoint endpoint = use.endpoint();
        Server.before(use.job(), use.by()).stream()
                .filter(server -> server.isNamed(endpoint.host()) && server.listensAt(endpoint.port()))
                .findFirst()
                .ifPresent(server -> report(use, server, context));
    }

    private static void report(HostEndpoint use, Server server, RuleContext context) {
        Endpoint endpoint = use.endpoint();
        Effect.RunOnHost by = use.by();
        Finding finding =
                context.finding(
                                use.job(),
                                by,
                                endpoint.location(),
                                "`" + endpoint.host() + "` is a name that only containers know, not the job's machine")
                        .suggesting("write `localhost`, and publish port " + endpoint.port() + " of the service")
                        .relatedTo(server.name().location(), "started here");
        boolean certain =
                use.place() == HostEndpoint.Place.WORDS
                        && by.origin().happens() == Presence.YES
                        && !use.job().isOpenBefore(by);
        context.report(certain ? finding : finding.likely());
    }
}
