package dev.lintainer.rules.net;

import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.container.ContainerEndpoints;
import dev.lintainer.pipeline.container.Endpoint;
import dev.lintainer.pipeline.container.Server;
import dev.lintainer.pipeline.effect.ContainerNetwork;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A container calls another one by its name, but is not on a network that knows it.
public final class DockerRunNotJoined implements Rule.OfPipeline {
    private static final String JOB_NETWORK = "--network ${{ job.container.network }}";

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.RunContainer container : job.effects(Effect.RunContainer.class)) {
                if (container.start() == Effect.Start.DOCKER_RUN
                        && container.networking().network() instanceof ContainerNetwork.DefaultBridge
                        && !Networks.connectsByHand(job)) {
                    check(job, container, context);
                }
            }
        }
    }

    private static void check(JobRun job, Effect.RunContainer container, RuleContext context) {
        List<Endpoint> endpoints = ContainerEndpoints.of(container);
        List<Server> servers = endpoints.isEmpty() ? List.of() : Server.before(job, container);
        for (Endpoint endpoint : endpoints) {
            if (!isTold(container, endpoint.host())) {
                servers.stream()
                        .filter(server -> server.isNamed(endpoint.host()) && server.listensAt(endpoint.port()))
                        .findFirst()
                        .ifPresent(server -> report(job, container, endpoint, server, context));
            }
        }
    }

    /// Whether `--add-host` or `--link` name the host.
    private static boolean isTold(Effect.RunContainer container, String host) {
        return container.networking().hosts().stream()
                .map(Located::value)
                .anyMatch(told -> !told.isKnown() || names(told, host));
    }

    private static boolean names(Value told, String host) {
        return List.of(told.toString().split("[:=]", -1)).contains(host);
    }

    private static void report(
            JobRun job, Effect.RunContainer container, Endpoint endpoint, Server server, RuleContext context) {
        boolean ofJob = server.container().start() == Effect.Start.SERVICE;
        Finding finding =
                context.finding(
                                job,
                                container,
                                endpoint.location(),
                                "`" + endpoint.host() + "` has no meaning in a container outside of its network")
                        .suggesting(ofJob ? "add `" + JOB_NETWORK + "`" : "give both containers one `--network`")
                        .relatedTo(server.name().location(), "started here");
        Optional<Edit> edit = ofJob ? edit(container) : Optional.empty();
        if (edit.isPresent()) {
            finding = finding.fixedBy(new Fix("join the network of the job", FixSafety.SAFE, List.of(edit.get())));
        }
        boolean certain = container.origin().happens() == Presence.YES;
        context.report(certain ? finding : finding.likely());
    }

    /// In front of the image, where the flags end.
    private static Optional<Edit> edit(Effect.RunContainer container) {
        Location command = container.origin().location();
        boolean ofWorkflow = container.origin().through().isEmpty();
        return container
                .image()
                .map(Located::location)
                .filter(place -> ofWorkflow && place.file() == command.file() && command.span().contains(place.span()))
                .map(place -> new Edit(new Location(place.file(), Span.at(place.span().start())), JOB_NETWORK + " "));
    }
}
