package dev.lintainer.rules.net;

import dev.lintainer.pipeline.effect.ContainerNetwork;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.ServerImage;
import java.util.Optional;

/// What the rules of this family ask of a container's connections.
final class Networks {
    private Networks() {}

    /// Whether its `localhost` is its own.
    static boolean isApart(Effect.RunContainer container) {
        return switch (container.networking().network()) {
            case ContainerNetwork.DefaultBridge _,
                    ContainerNetwork.OfJob _,
                    ContainerNetwork.OfProject _,
                    ContainerNetwork.None _ ->
                    true;
            case ContainerNetwork.Named named -> named.names().stream().allMatch(Networks::isOwn);
            case ContainerNetwork.Host _, ContainerNetwork.SharedWith _, ContainerNetwork.Unknown _ -> false;
        };
    }

    /// Whether a word names a network other than those with a meaning: a value that is not known may be `host`.
    private static boolean isOwn(Located name) {
        return name.value().isKnown() || name.value().toString().contains("job.container.network");
    }

    /// Whether a container itself listens at a port.
    static boolean serves(Effect.RunContainer container, int port) {
        Optional<ServerImage> image = container.image().map(Located::value).flatMap(ServerImage::of);
        return image.isPresent()
                || container.networking().ports().stream().anyMatch(each -> each.reaches(port) != Presence.NO);
    }

    /// Whether the machine is new for the job: others may run servers, and know names, of their own.
    static boolean isHosted(JobRun job) {
        return job.runner().hosting() == Runner.Hosting.GITHUB;
    }

    /// Whether the job connects containers by hand.
    static boolean connectsByHand(JobRun job) {
        return job.deductions()
                .of(
                        Networks.class,
                        () ->
                                job.effects(Effect.CallDocker.class).stream()
                                        .anyMatch(call -> call.command().name().equals("docker network connect")));
    }

    private static final String HOSTS_FILE = "/etc/hosts";

    /// Whether a command of the job gives hosts other addresses, or forwards ports.
    static boolean editsHosts(JobRun job) {
        return job.effects().stream()
                .anyMatch(effect ->
                        switch (effect) {
                            case Effect.WriteFile write -> write.path().value().is(HOSTS_FILE);
                            case Effect.RunOnHost run ->
                                    run.invocation().words().stream()
                                            .anyMatch(word -> word.value().toString().contains(HOSTS_FILE));
                            case Effect _ -> false;
                        });
    }
}
