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
    private final Map<Instruction, List<Invocation>> known = new IdentityHashMap<>();

    private RunCommands() {}

    /// @param run of the Dockerfile
    public static List<Invocation> of(Dockerfile dockerfile, Step.RunStep run) {
        return dockerfile.deductions().of(RunCommands.class, RunCommands::new).of(run);
    }

    private synchronized List<Invocation> of(Step.RunStep run) {
        return known.computeIfAbsent(
                run.instruction(), _ -> List.copyOf(ContainerCommands.of(run.instruction().command()).known()));
    }
}
