package dev.lintainer.rules.net;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerEndpoints;
import dev.lintainer.pipeline.container.Endpoint;
import dev.lintainer.pipeline.container.HostEndpoint;
import dev.lintainer.pipeline.container.Server;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/// A container looks for another one's server at its own `localhost`.
public final class LocalhostInContainer implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.RunContainer container : job.effects(Effect.RunContainer.class)) {
                if (container.start().byCommand()
                        && Networks.isApart(container)
                        && !ContainerEndpoints.mayServeItself(container)) {
                    inside(job, container, context);
                }
            }
            job.container().ifPresent(own -> steps(job, own, context));
        }
    }

    private static void inside(JobRun job, Effect.RunContainer container, RuleContext context) {
        List<Endpoint> ofVariables = ContainerEndpoints.ofVariables(container);
        List<Endpoint> ofCommand = ContainerEndpoints.ofCommand(container);
        if (ofVariables.isEmpty() && ofCommand.isEmpty()) {
            return;
        }
        List<Server> servers = Server.before(job, container);
        List<Server> known = servers.stream().filter(server -> server.image().isPresent()).toList();
        // A page's address in a variable may be meant for a browser outside, a database's is not.
        ofVariables.forEach(endpoint -> check(job, container, endpoint, known, context));
        ofCommand.forEach(endpoint -> check(job, container, endpoint, servers, context));
    }

    private static void check(
            JobRun job, Effect.RunContainer container, Endpoint endpoint, List<Server> servers, RuleContext context) {
        if (endpoint.isLocal() && !Networks.serves(container, endpoint.port())) {
            server(servers, endpoint).ifPresent(server -> report(job, container, endpoint, server, context));
        }
    }

    /// The steps of a job in a container find its services under their names alone.
    private static void steps(JobRun job, Effect.RunContainer own, RuleContext context) {
        for (HostEndpoint use : HostEndpoint.of(job)) {
            Endpoint endpoint = use.endpoint();
            boolean silent = !endpoint.isLocal() || Networks.serves(own, endpoint.port()) || job.isOpenBefore(use.by());
            if (!silent) {
                List<Server> services =
                        Server.before(job, use.by()).stream()
                                .filter(server -> server.container().start() == Effect.Start.SERVICE)
                                .toList();
                server(services, endpoint).ifPresent(server -> report(job, use.by(), endpoint, server, context));
            }
        }
    }

    private static Optional<Server> server(List<Server> servers, Endpoint endpoint) {
        return servers.stream()
                .filter(Server::isApart)
                .filter(server -> server.listensAt(endpoint.port()) || server.answersAt(endpoint.port()))
                .findFirst();
    }

    private static void report(JobRun job, Effect by, Endpoint endpoint, Server server, RuleContext context) {
        Finding finding =
                context.finding(
                                job,
                                by,
                                endpoint.location(),
                                "`"
                                        + endpoint.host()
                                        + ":"
                                        + endpoint.port()
                                        + "` is the container itself, not "
                                        + server.shown())
                        .suggesting("name the host `" + server.name().value() + "`, on one network with it")
                        .relatedTo(server.name().location(), "started here");
        boolean certain = by.origin().happens() == Presence.YES && server.image().isPresent();
        context.report(certain ? finding : finding.likely());
    }
}
