package dev.lintainer.pipeline.effect;

import java.util.List;

/// What runs inside of a container.
public sealed interface ContainerCommand {
    /// Nothing is given: what the image says.
    record ImageDefault() implements ContainerCommand {}

    /// These programs, one after the other, the inner text of `sh -c` read.
    ///
    /// @param reads what the script of a shell takes from the container's environment
    /// @param expanded what the shell that starts the container has put into that script already
    record Given(List<Invocation> invocations, List<VariableRead> reads, List<VariableRead> expanded)
            implements ContainerCommand {
        public Given {
            invocations = List.copyOf(invocations);
            reads = List.copyOf(reads);
            expanded = List.copyOf(expanded);
        }
    }

    /// Something that could not be read.
    record Unreadable() implements ContainerCommand {}

    /// What its shell is known to take from the container's environment.
    default List<VariableRead> reads() {
        return switch (this) {
            case Given given -> given.reads;
            case ImageDefault _, Unreadable _ -> List.of();
        };
    }

    /// The programs that are known to run.
    default List<Invocation> known() {
        return this instanceof Given given ? given.invocations() : List.of();
    }
}
