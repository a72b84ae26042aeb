package dev.lintainer.pipeline.trace;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerUser;
import dev.lintainer.pipeline.container.ContainerWrite;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.Invocation;
import java.util.List;
import java.util.Optional;

/// One thing that a step does.
public sealed interface Act {
    Effect effect();

    /// What becomes of its exit code.
    Fate fate();

    /// A program runs where the steps of the job run: on its machine, or in its own container.
    ///
    /// @param writes files as [dev.lintainer.pipeline.effect.HostPath] writes them
    record Command(Effect.RunOnHost effect, List<Value> writes, Fate fate) implements Act {
        public Command {
            writes = List.copyOf(writes);
        }
    }

    /// A container is started.
    ///
    /// @param run what is known of it; empty where its image cannot be told
    /// @param programs what runs in it by its own command
    record Container(Effect.RunContainer effect, Optional<ContainerRun> run, List<Program> programs, Fate fate)
            implements Act {
        public Container {
            programs = List.copyOf(programs);
        }
    }

    /// A command is carried out in a container that runs already.
    record Inside(Effect.ExecuteInContainer effect, List<Program> programs, Fate fate) implements Act {
        public Inside {
            programs = List.copyOf(programs);
        }
    }

    /// Anything else that is told in one line.
    record Deed(Effect effect, Fate fate) implements Act {}

    /// A program in a container.
    ///
    /// @param user empty where it is the container's own
    /// @param directory the folder in the container that it starts in
    record Program(
            Invocation invocation,
            Optional<ContainerUser> user,
            Optional<Value> directory,
            List<ContainerWrite> writes,
            Fate fate) {
        public Program {
            writes = List.copyOf(writes);
        }
    }
}
