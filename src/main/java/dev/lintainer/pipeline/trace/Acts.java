package dev.lintainer.pipeline.trace;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.check.ExitCodes;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerWrite;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Fate;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Mask;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.CheckKinds;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes acts of a job's effects. For one use.
public final class Acts {
    private final JobRun job;
    private final Pipeline pipeline;
    private final Map<Effect, ContainerRun> containers;
    private final Map<Integer, List<Act>> byStep = new HashMap<>();

    private Acts(JobRun job, Pipeline pipeline, Map<Effect, ContainerRun> containers) {
        this.job = job;
        this.pipeline = pipeline;
        this.containers = containers;
    }

    /// By the index of the job's own step.
    ///
    /// @param containers by the effect that starts them
    static Map<Integer, List<Act>> of(JobRun job, Pipeline pipeline, Map<Effect, ContainerRun> containers) {
        Acts acts = new Acts(job, pipeline, containers);
        job.effects().stream().filter(effect -> effect.origin().happens() != Presence.NO).forEach(acts::take);
        return acts.byStep;
    }

    private void take(Effect effect) {
        List<Act> acts = byStep.computeIfAbsent(effect.origin().step(), _ -> new ArrayList<>());
        Fate fate = ExitCodes.of(job, effect);
        switch (effect) {
            case Effect.RunOnHost run -> {
                if (!onlyAsks(run, fate)) {
                    acts.add(new Act.Command(run, List.of(), fate));
                }
            }
            case Effect.RunContainer container -> acts.add(started(container, fate));
            case Effect.ExecuteInContainer inside -> acts.add(inside(inside, fate));
            case Effect.WriteFile write -> written(acts, write.path().value());
            case Effect.CopyFile copy -> written(acts, copy.to().value());
            case Effect.CallDocker call -> {
                if (!leadsToMore(call)) {
                    acts.add(new Act.Deed(call, fate));
                }
            }
            case Effect.UploadArtifact upload -> {
                if (!upload.isBuildRecord()) {
                    acts.add(new Act.Deed(upload, fate));
                }
            }
            case Effect.ReadFile _, Effect.RemoveFile _, Effect.ExposeRuntime _ -> {}
            case Effect.Checkout _,
                    Effect.SetUpPython _,
                    Effect.SetUpBuilder _,
                    Effect.BuildImage _,
                    Effect.TagImage _,
                    Effect.SaveImage _,
                    Effect.ExportContainer _,
                    Effect.LoadImage _,
                    Effect.PullImage _,
                    Effect.PushImage _,
                    Effect.ImportImage _,
                    Effect.RemoveImage _,
                    Effect.CopyAcross _,
                    Effect.DownloadArtifact _,
                    Effect.CacheFiles _,
                    Effect.LogIn _,
                    Effect.UnknownEffects _ ->
                    acts.add(new Act.Deed(effect, fate));
        }
    }

    /// `$(id -u)`: a command that makes a word of another one, and checks nothing.
    private static boolean onlyAsks(Effect.RunOnHost run, Fate fate) {
        return fate instanceof Fate.Masked(Mask by, Location _)
                && by == Mask.SUBSTITUTION
                && CheckKinds.of(run.invocation()).isEmpty();
    }

    /// Whether the effect behind a Docker command is what it does: a build, a container.
    private boolean leadsToMore(Effect.CallDocker call) {
        int next = call.origin().order() + 1;
        return next < job.effects().size()
                && job.effects().get(next).origin().location().equals(call.origin().location())
                && !(job.effects().get(next) instanceof Effect.CallDocker);
    }

    /// What a command writes is told with it.
    private static void written(List<Act> acts, Value path) {
        if (!acts.isEmpty() && acts.getLast() instanceof Act.Command command) {
            List<Value> writes = new ArrayList<>(command.writes());
            writes.add(path);
            acts.set(acts.size() - 1, new Act.Command(command.effect(), writes, command.fate()));
        }
    }

    private Act started(Effect.RunContainer container, Fate fate) {
        Optional<ContainerRun> run = Optional.ofNullable(containers.get(container));
        List<Invocation> known = run.map(ContainerRun::command).orElseGet(container::command).known();
        return new Act.Container(container, run, programs(known, container, run), fate);
    }

    private Act inside(Effect.ExecuteInContainer inside, Fate fate) {
        Optional<ContainerRun> run =
                containers.values().stream()
                        .filter(each -> each.programs().stream().anyMatch(program -> program.by() == inside))
                        .findFirst();
        return new Act.Inside(inside, programs(inside.command().known(), inside, run), fate);
    }

    private List<Act.Program> programs(List<Invocation> known, Effect by, Optional<ContainerRun> run) {
        List<ContainerWrite> writes = run.map(each -> each.writes(pipeline.repository().files())).orElse(List.of());
        List<Act.Program> programs = new ArrayList<>();
        for (Invocation invocation : known) {
            Optional<ContainerRun.Program> program =
                    run.stream()
                            .flatMap(each -> each.programs().stream())
                            .filter(each -> each.invocation() == invocation)
                            .findFirst();
            programs.add(
                    new Act.Program(
                            invocation,
                            program.map(ContainerRun.Program::user),
                            program.map(each -> each.paths().directory(invocation)),
                            writes.stream().filter(write -> write.by() == invocation).toList(),
                            ExitCodes.of(job, by, invocation)));
        }
        return programs;
    }
}
