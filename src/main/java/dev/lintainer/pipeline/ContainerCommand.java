package dev.lintainer.pipeline;

import java.util.List;

/// What runs inside of a container.
public sealed interface ContainerCommand {
    /// Nothing is given: what the image says.
    record ImageDefault() implements ContainerCommand {}

    /// These programs, one after the other, the inner text of `sh -c` read.
    record Given(List<Invocation> invocations) implements ContainerCommand {
        public Given {
            invocations = List.copyOf(invocations);
        }
    }

    /// Something that could not be read.
    record Unreadable() implements ContainerCommand {}

    /// The programs that are known to run.
    default List<Invocation> known() {
        return this instanceof Given given ? given.invocations() : List.of();
    }
}
