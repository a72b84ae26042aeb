package dev.lintainer.pipeline.image;

import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Stage;
import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.document.dockerfile.TargetPart;
import dev.lintainer.document.dockerfile.TargetResolver;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.syntax.dockerfile.RunMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a Dockerfile does by its own text, whoever builds it with whatever arguments.
public final class DockerfileRuns {
    private DockerfileRuns() {}

    /// Of one Dockerfile.
    private enum Question {
        MOMENTS,
        STAGES,
        BY_INDEX
    }

    /// One thing that a stage does.
    public sealed interface Moment {}

    /// A program that a `RUN` starts.
    public record Command(Step.RunStep step, Invocation invocation) implements Moment {}

    public record Copy(Step.CopyStep step) implements Moment {}

    /// What each stage does, in order, stage by stage.
    public static List<Moment> moments(Dockerfile dockerfile) {
        return dockerfile.deductions().of(Question.MOMENTS, () -> List.copyOf(find(dockerfile)));
    }

    private static List<Moment> find(Dockerfile dockerfile) {
        List<Moment> moments = new ArrayList<>();
        for (StageFacts stage : stages(dockerfile)) {
            for (Step step : stage.steps()) {
                switch (step) {
                    case Step.CopyStep copy -> moments.add(new Copy(copy));
                    case Step.RunStep run ->
                            RunCommands.of(dockerfile, run).forEach(command -> moments.add(new Command(run, command)));
                }
            }
        }
        return moments;
    }

    /// The programs that all stages start.
    public static List<Command> of(Dockerfile dockerfile) {
        List<Command> commands = new ArrayList<>();
        for (Moment moment : moments(dockerfile)) {
            if (moment instanceof Command command) {
                commands.add(command);
            }
        }
        return commands;
    }

    /// Whether a file of apt's own, which may say anything of how it installs, gets into an image on the way.
    public static boolean changesSettingsOfApt(Dockerfile dockerfile) {
        String text = dockerfile.source().text();
        return text.contains("apt.conf") || text.contains("Install-Recommends");
    }

    /// The `RUN` instructions of all stages.
    public static List<Step.RunStep> steps(Dockerfile dockerfile) {
        List<Step.RunStep> runs = new ArrayList<>();
        for (StageFacts stage : stages(dockerfile)) {
            for (Step step : stage.steps()) {
                if (step instanceof Step.RunStep run) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    /// Every stage once; few targets need all of them.
    public static List<StageFacts> stages(Dockerfile dockerfile) {
        return dockerfile.deductions().of(Question.STAGES, () -> List.copyOf(findStages(dockerfile)));
    }

    /// What such builds make of one stage; empty where none of them needs it.
    public static Optional<StageFacts> stage(Dockerfile dockerfile, Stage stage) {
        Map<Integer, StageFacts> known =
                dockerfile
                        .deductions()
                        .of(
                                Question.BY_INDEX,
                                () ->
                                        stages(dockerfile).stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                each -> each.stage().index(), Function.identity())));
        return Optional.ofNullable(known.get(stage.index()));
    }

    private static List<StageFacts> findStages(Dockerfile dockerfile) {
        List<StageFacts> stages = new ArrayList<>();
        for (TargetPart part : TargetResolver.parts(dockerfile, BuildArguments.unknown())) {
            stages.addAll(part.stages());
        }
        return stages;
    }

    /// The cache mounts of a `RUN`.
    public static Stream<Step.Mount> cacheMounts(Step.RunStep step) {
        return step.mounts().stream().filter(mount -> mount.mount().type().equals(Optional.of(RunMount.Type.CACHE)));
    }

    /// Whether a command is pip, as itself or as a module of Python, doing something.
    public static boolean isPip(Invocation command, String verb) {
        Optional<String> program = command.program();
        boolean itself = program.filter(name -> name.equals("pip") || name.startsWith("pip3")).isPresent();
        boolean module =
                program.filter(name -> name.startsWith("python")).isPresent()
                        && command.words().size() > 2
                        && command.words().get(1).value().is("-m")
                        && command.words().get(2).value().is("pip");
        return (itself || module) && command.has(verb);
    }
}
