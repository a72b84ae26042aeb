package dev.lintainer.pipeline.container;

import dev.lintainer.text.Location;
import java.util.Optional;

/// Who a container's processes are.
public sealed interface ContainerUser {
    /// User id 0.
    ///
    /// @param decidedBy the words that say so; empty when root is what the base image has
    record Root(Optional<Location> decidedBy) implements ContainerUser {}

    /// @param name as written, which may be the id itself
    record Other(long uid, String name, Location decidedBy) implements ContainerUser {}

    /// Whoever runs the job: `--user "$(id -u)"`, or an image that was built with `--build-arg UID=$(id -u)`.
    record RunnersOwn(Location decidedBy) implements ContainerUser {}

    /// Somebody else than root, whose id is not known.
    record Named(String name, Location decidedBy) implements ContainerUser {}

    record Unknown() implements ContainerUser {}
}
