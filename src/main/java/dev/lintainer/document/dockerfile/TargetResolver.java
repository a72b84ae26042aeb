package dev.lintainer.document.dockerfile;

import dev.lintainer.syntax.dockerfile.DockerWord;
import dev.lintainer.syntax.dockerfile.Instruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Works out what a build makes of a Dockerfile (`frontend/dockerfile/dockerfile2llb` of
/// https://github.com/moby/buildkit).
public final class TargetResolver {
    private TargetResolver() {}

    /// @param target a stage's name; empty: the last stage
    /// @return empty where there is no such stage
    public static Optional<TargetFacts> resolve(
            Dockerfile dockerfile, Optional<String> target, BuildArguments arguments) {
        if (dockerfile.stages().isEmpty()) {
            return Optional.empty();
        }
        Optional<Stage> stage =
                target.isEmpty() ? Optional.of(dockerfile.stages().getLast()) : dockerfile.stage(target.get());
        return stage.map(found -> stages(dockerfile, target.or(found::name), arguments).target(found));
    }

    /// What targets need that together need every stage, from the last one up, each stage once. Stages that see the
    /// name of the target are those of every target that needs them.
    public static List<TargetPart> parts(Dockerfile dockerfile, BuildArguments arguments) {
        List<TargetPart> parts = new ArrayList<>();
        BitSet covered = new BitSet();
        for (Stage stage : dockerfile.stages().reversed()) {
            boolean last = stage == dockerfile.stages().getLast();
            // A name that several stages have is that of the last of them.
            Optional<Stage> target = last ? Optional.of(stage) : stage.name().flatMap(dockerfile::stage);
            if (!covered.get(stage.index()) && target.isPresent()) {
                boolean alike = sees(dockerfile, arguments) == Sight.NOTHING;
                BuildStages stages = stages(dockerfile, stage.name(), arguments);
                List<StageFacts> needed = stages.closure(target.get(), alike ? covered : new BitSet());
                needed.forEach(each -> covered.set(each.stage().index()));
                parts.add(new TargetPart(needed, stages.images(needed)));
            }
        }
        return parts;
    }

    private static BuildStages stages(Dockerfile dockerfile, Optional<String> target, BuildArguments arguments) {
        Optional<String> seen =
                switch (sees(dockerfile, arguments)) {
                    case NOTHING -> Optional.empty();
                    case TARGET -> target;
                };
        return dockerfile
                .deductions()
                .of(
                        new Question(seen, arguments),
                        () -> new BuildStages(dockerfile, arguments, seen.orElse("default")));
    }

    /// Of one Dockerfile.
    private record Question(Optional<String> target, BuildArguments arguments) {}

    /// What stages may see of the target that is built.
    private enum Sight {
        NOTHING,
        TARGET
    }

    private static Sight sees(Dockerfile dockerfile, BuildArguments arguments) {
        return switch (arguments.others()) {
            // What is given is not known.
            case UNKNOWN -> Sight.NOTHING;
            case ABSENT -> dockerfile.deductions().of(Sight.class, () -> sees(dockerfile));
        };
    }

    private static Sight sees(Dockerfile dockerfile) {
        boolean named =
                dockerfile.globalArguments().stream().anyMatch(argument -> names(argument.instruction()))
                        || dockerfile.stages().stream()
                                .anyMatch(stage ->
                                        names(stage.from())
                                                || stage.instructions().stream().anyMatch(each -> names(each)));
        return named ? Sight.TARGET : Sight.NOTHING;
    }

    private static boolean names(Instruction instruction) {
        return switch (instruction) {
            case Instruction.From from -> names(from.image());
            case Instruction.Arg arg ->
                    arg.variables().stream()
                            .anyMatch(variable ->
                                    names(variable.name())
                                            || variable.value().filter(TargetResolver::names).isPresent());
            case Instruction.OnBuild onBuild -> names(onBuild.trigger());
            case Instruction _ -> false;
        };
    }

    private static boolean names(DockerWord word) {
        return word.raw().contains(GlobalScope.TARGET_STAGE);
    }
}
