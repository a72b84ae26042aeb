package dev.lintainer.pipeline.effect;

import dev.lintainer.pipeline.evaluation.Located;
import java.util.List;

/// What a container is connected to (https://docs.docker.com/engine/network/).
public sealed interface ContainerNetwork {
    /// The network of all containers that say nothing: they see the internet, but find one another by no name.
    record DefaultBridge() implements ContainerNetwork {}

    /// The machine's own: `localhost` is the machine.
    record Host() implements ContainerNetwork {}

    /// Nothing but itself.
    record None() implements ContainerNetwork {}

    /// The network that the runner makes for a job's own containers, which find each other under the services' names
    /// (https://docs.github.com/en/actions/tutorials/use-containerized-services/use-docker-service-containers).
    record OfJob() implements ContainerNetwork {}

    /// Networks of a Compose project, each under its key in the files; `default` where they name none.
    record OfProject(Located project, List<Located> keys) implements ContainerNetwork {
        public OfProject {
            keys = List.copyOf(keys);
        }
    }

    /// Networks by the names that Docker knows them by.
    record Named(List<Located> names) implements ContainerNetwork {
        public Named {
            names = List.copyOf(names);
        }
    }

    /// That of another container, whose `localhost` it shares.
    record SharedWith(Located container) implements ContainerNetwork {}

    record Unknown() implements ContainerNetwork {}
}
