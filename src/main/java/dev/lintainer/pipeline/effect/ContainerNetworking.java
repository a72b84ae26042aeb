package dev.lintainer.pipeline.effect;

import dev.lintainer.pipeline.evaluation.Located;
import java.util.List;

/// How a container is connected.
///
/// @param ports that the job's machine passes on to it
/// @param names by which others on its networks find it
/// @param hosts that it is told of by other means: `--add-host`, `--link`; what follows a colon is left on them
public record ContainerNetworking(
        ContainerNetwork network, List<PublishedPort> ports, List<Located> names, List<Located> hosts) {
    public ContainerNetworking {
        hosts = List.copyOf(hosts);
        ports = List.copyOf(ports);
        names = List.copyOf(names);
    }

    /// Nothing but its network is said.
    public static ContainerNetworking of(ContainerNetwork network) {
        return new ContainerNetworking(network, List.of(), List.of(), List.of());
    }
}
