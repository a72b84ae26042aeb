package dev.lintainer.pipeline.image;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.pipeline.docker.ContainerCommands;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.syntax.dockerfile.Instruction;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The programs that the `RUN` instructions of one Dockerfile start, each read once whatever builds it.
public final class RunCommands {
    /// Complete before it is shown to anyone.
    private final Map<Instruction, List<Invocation>> known = new IdentityHashMap<>();

    private RunCommands(Dockerfile dockerfile) {
        for (Instruction instruction : dockerfile.syntax().instructions()) {
            if (instruction instanceof Instruction.Run run) {
                known.put(run, read(run));
            }
        }
    }

    /// @param run of the Dockerfile
    public static List<Invocation> of(Dockerfile dockerfile, Step.RunStep run) {
        return dockerfile.deductions().of(RunCommands.class, () -> new RunCommands(dockerfile)).of(run.instruction());
    }

    private List<Invocation> of(Instruction.Run run) {
        List<Invocation> commands = known.get(run);
        return commands == null ? read(run) : commands;
    }

    private static List<Invocation> read(Instruction.Run run) {
        return List.copyOf(ContainerCommands.of(run.command()).known());
    }
}
