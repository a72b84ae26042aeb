package dev.lintainer.pipeline.container;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.ContainerNetwork;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.PublishedPort;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.ServerImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A container of a job that others talk to: one of its `services:`, a service of Compose, or one that a command has
/// left running.
///
/// @param name by which others on its network find it
/// @param image where it is a well-known one
public record Server(Effect.RunContainer container, Located name, Optional<ServerImage> image) {
    /// Those that were started before an effect, or with it.
    public static List<Server> before(JobRun job, Effect effect) {
        List<Server> servers = new ArrayList<>();
        for (Server server : all(job)) {
            Effect.RunContainer container = server.container();
            boolean earlier =
                    container.origin().order() < effect.origin().order()
                            || container.start() == Effect.Start.COMPOSE_UP
                                    && container.origin().isSameCall(effect.origin());
            if (earlier && container != effect) {
                servers.add(server);
            }
        }
        return servers;
    }

    private static List<Server> all(JobRun job) {
        return job.deductions().of(Server.class, () -> List.copyOf(find(job)));
    }

    private static List<Server> find(JobRun job) {
        List<Server> servers = new ArrayList<>();
        for (Effect.RunContainer container : job.effects(Effect.RunContainer.class)) {
            if (stays(container)) {
                Optional<ServerImage> image = container.image().map(Located::value).flatMap(ServerImage::of);
                container.networking().names().forEach(name -> servers.add(new Server(container, name, image)));
            }
        }
        return servers;
    }

    private static boolean stays(Effect.RunContainer container) {
        return switch (container.start()) {
            case SERVICE, COMPOSE_UP, DOCKER_RUN -> true;
            case DOCKER_CREATE, COMPOSE_RUN, JOB, ACTION -> false;
        };
    }

    public boolean isNamed(String host) {
        return name.value().literal().filter(each -> each.equalsIgnoreCase(host)).isPresent();
    }

    /// Whether it is known to listen at a port.
    public boolean listensAt(int port) {
        boolean byImage = image.filter(server -> server.ports().contains(port)).isPresent();
        return byImage || container.networking().ports().stream().anyMatch(each -> each.reaches(port) == Presence.YES);
    }

    /// The port of the container that a port of the machine leads to; the same number where none does.
    public boolean answersAt(int hostPort) {
        return container.networking().ports().stream()
                .anyMatch(each -> each.host().isPresent() && each.takes(hostPort) == Presence.YES);
    }

    /// Whether a port of the machine may lead to a port of it.
    public Presence publishes(int port) {
        Presence published = Presence.NO;
        for (PublishedPort each : container.networking().ports()) {
            published = published.or(each.host().isEmpty() ? Presence.NO : each.takes(port));
        }
        return container.networking().network() instanceof ContainerNetwork.Unknown ? Presence.MAYBE : published;
    }

    /// Whether it is on the network that Docker or Compose has made for it, not on the machine's own.
    public boolean isApart() {
        return switch (container.networking().network()) {
            case ContainerNetwork.DefaultBridge _,
                    ContainerNetwork.OfJob _,
                    ContainerNetwork.OfProject _,
                    ContainerNetwork.Named _ ->
                    true;
            case ContainerNetwork.Host _,
                    ContainerNetwork.None _,
                    ContainerNetwork.SharedWith _,
                    ContainerNetwork.Unknown _ ->
                    false;
        };
    }

    /// How a message calls it.
    public String shown() {
        Value key = name.value();
        return (container.start() == Effect.Start.DOCKER_RUN ? "container `" : "service `") + key + "`";
    }
}
