package dev.lintainer.pipeline.container;

import dev.lintainer.pipeline.effect.ContainerNetwork;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.PublishedPort;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A step on the job's machine that talks to a port of `localhost` which leads nowhere, and the service that it must
/// mean: the only one that listens at that port, though on its own network alone.
///
/// @param mapping of the service, which lets Docker pick the machine's port; empty where it has none for the port
public record UnreachedPort(HostEndpoint use, Server server, Optional<PublishedPort> mapping) {
    public static List<UnreachedPort> of(JobRun job) {
        return job.deductions().of(UnreachedPort.class, () -> List.copyOf(find(job)));
    }

    private static List<UnreachedPort> find(JobRun job) {
        List<UnreachedPort> unreached = new ArrayList<>();
        if (job.container().isPresent()) {
            return unreached;
        }
        for (HostEndpoint use : HostEndpoint.of(job)) {
            if (use.endpoint().isLocal() && !job.isOpenBefore(use.by()) && !mayBeStartedByHand(job, use)) {
                List<Server> servers = Server.before(job, use.by());
                int port = use.endpoint().port();
                boolean served =
                        job.effects(Effect.RunContainer.class).stream()
                                .filter(container -> container.start() != Effect.Start.JOB)
                                .anyMatch(container -> mayTake(container, port));
                servers.stream()
                        .filter(_ -> !served)
                        .filter(server -> server.isApart() && isAt(server, port))
                        .findFirst()
                        .ifPresent(server -> unreached.add(new UnreachedPort(use, server, mapping(server, port))));
            }
        }
        return unreached;
    }

    /// Whether the image itself listens there, which nobody has moved elsewhere.
    private static boolean isAt(Server server, int port) {
        return server.image().filter(image -> image.ports().contains(port)).isPresent()
                || mapping(server, port).isPresent();
    }

    private static Optional<PublishedPort> mapping(Server server, int port) {
        return server.container().networking().ports().stream()
                .filter(each -> each.host().isEmpty() && each.reaches(port) == Presence.YES)
                .findFirst();
    }

    /// Whether a container may have a port of the machine.
    private static boolean mayTake(Effect.RunContainer container, int port) {
        ContainerNetwork network = container.networking().network();
        boolean open = network instanceof ContainerNetwork.Unknown || network instanceof ContainerNetwork.Host;
        return open
                || container.networking().ports().stream()
                        .anyMatch(each -> each.host().isPresent() && each.takes(port) != Presence.NO);
    }

    private static final List<String> STARTERS =
            List.of(
                    "service",
                    "systemctl",
                    "pg_ctl",
                    "pg_ctlcluster",
                    "brew",
                    "ssh",
                    "socat",
                    "kubectl",
                    "minikube",
                    "supabase",
                    "mysqld",
                    "redis-server",
                    "mongod",
                    "apt-get",
                    "apt");

    /// Whether the machine's own server may be running, or something forwards the port.
    private static boolean mayBeStartedByHand(JobRun job, HostEndpoint use) {
        return job.effects(Effect.RunOnHost.class).stream()
                .filter(run -> run.origin().order() < use.by().origin().order())
                .anyMatch(run -> run.invocation().program().filter(STARTERS::contains).isPresent());
    }
}
