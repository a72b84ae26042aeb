package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Deductions;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.Instruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Works out what a build makes of a Dockerfile (`frontend/dockerfile/dockerfile2llb` of
/// https://github.com/moby/buildkit).
public final class TargetResolver {
    private final Dockerfile dockerfile;
    private final GlobalScope scope;
    private final StageIndex index;
    private final List<SyntaxProblem> problems = new ArrayList<>();

    /// What each stage is built on, by stage.
    private final List<Value> bases = new ArrayList<>();

    private final Set<Value> unknownBases = new HashSet<>();

    private TargetResolver(Dockerfile dockerfile, BuildArguments arguments, String targetName) {
        this.dockerfile = dockerfile;
        this.scope = GlobalScope.of(dockerfile, arguments, targetName, problems);
        this.index = new StageIndex(dockerfile.stages());
    }

    /// @param target a stage's name; empty: the last stage
    /// @return empty where there is no such stage
    public static Optional<TargetFacts> resolve(
            Dockerfile dockerfile, Optional<String> target, BuildArguments arguments) {
        return dockerfile
                .deductions()
                .of(new Question(target, arguments), () -> resolved(dockerfile, target, arguments));
    }

    /// Of one Dockerfile.
    private record Question(Optional<String> target, BuildArguments arguments) {}

    private static Optional<TargetFacts> resolved(
            Dockerfile dockerfile, Optional<String> target, BuildArguments arguments) {
        if (dockerfile.stages().isEmpty()) {
            return Optional.empty();
        }
        Optional<Stage> stage =
                target.isEmpty() ? Optional.of(dockerfile.stages().getLast()) : dockerfile.stage(target.get());
        return stage.map(found -> {
            String name = target.or(found::name).orElse("default");
            return new TargetResolver(dockerfile, arguments, name).facts(found);
        });
    }

    private TargetFacts facts(Stage target) {
        expandBases();
        BitSet needed = needed(target);
        Map<Integer, StageFacts> done = new HashMap<>();
        List<StageFacts> closure = new ArrayList<>();
        List<ImageUse> images = new ArrayList<>();
        for (Stage stage : dockerfile.stages()) {
            if (!needed.get(stage.index())) {
                continue;
            }
            Setting base = new Setting(bases.get(stage.index()), stage.base().span());
            Optional<StageFacts> below = below(stage).flatMap(found -> Optional.ofNullable(done.get(found.index())));
            StageFacts facts = new StageWalk(stage, base, below, scope, index, problems).walk();
            done.put(stage.index(), facts);
            closure.add(facts);
            ImageUses.collect(facts, images);
        }
        StageFacts result = closure.getLast();
        return new TargetFacts(result, closure, images, problems, new Deductions());
    }

    private void expandBases() {
        for (Stage stage : dockerfile.stages()) {
            Value base = Expansion.expand(stage.base(), scope, problems);
            bases.add(base);
            // What holds no variable has been checked when the file was read.
            boolean varies = stage.base().literal().isEmpty();
            if (varies && base instanceof Value.Known known && below(stage).isEmpty()) {
                checkBase(known.text(), stage);
            }
        }
    }

    private void checkBase(String base, Stage stage) {
        if (StageReferences.isImage(base)) {
            return;
        }
        String message =
                base.isEmpty()
                        ? "`FROM` names no image, as its build arguments are empty"
                        : "`FROM` becomes " + StageReferences.shown(base) + ", which is not the name of an image";
        String suggestion = "give the build argument a default value";
        problems.add(new SyntaxProblem("bad-image-name", message, suggestion, stage.base().span()));
    }

    private Optional<Stage> below(Stage stage) {
        return bases.get(stage.index()).literal().flatMap(base -> index.base(base, stage.index()));
    }

    /// The stages that the target needs, found from the top down: a stage needs earlier ones only.
    private BitSet needed(Stage target) {
        BitSet needed = new BitSet();
        needed.set(target.index());
        for (int i = target.index(); i >= 0; i = needed.previousSetBit(i - 1)) {
            Stage stage = dockerfile.stages().get(i);
            markBase(stage, needed);
            for (Instruction instruction : stage.instructions()) {
                markSources(instruction, stage, needed);
            }
        }
        return needed;
    }

    private void markBase(Stage stage, BitSet needed) {
        Value base = bases.get(stage.index());
        if (base.isKnown()) {
            below(stage)
                    .ifPresent(found -> {
                        needed.set(found.index());
                        markTriggers(found, stage, needed);
                    });
            return;
        }
        if (!unknownBases.add(base)) {
            // A later stage with the same base has marked them.
            return;
        }
        for (Stage earlier : dockerfile.stages().subList(0, stage.index())) {
            if (earlier.name().isPresent() && canBe(base, earlier.name().get())) {
                needed.set(earlier.index());
            }
        }
    }

    private static boolean canBe(Value value, String name) {
        String prefix = value.prefix();
        String suffix = value.suffix();
        return name.length() >= prefix.length() + suffix.length() && name.startsWith(prefix) && name.endsWith(suffix);
    }

    /// `ONBUILD` triggers run in the stage that is built on theirs.
    private void markTriggers(Stage below, Stage stage, BitSet needed) {
        for (Instruction instruction : below.instructions()) {
            if (instruction instanceof Instruction.OnBuild onBuild) {
                markSources(onBuild.trigger(), stage, needed);
            }
        }
    }

    private void markSources(Instruction instruction, Stage stage, BitSet needed) {
        if (instruction instanceof Instruction.Copy copy) {
            copy.from().flatMap(from -> index.copied(from.raw())).ifPresent(used -> mark(used, stage, needed));
        }
        if (instruction instanceof Instruction.Run run) {
            run.mounts()
                    .forEach(mount ->
                            mount.from()
                                    .flatMap(from -> index.named(from.raw()))
                                    .ifPresent(used -> mark(used, stage, needed)));
        }
    }

    private static void mark(Stage used, Stage user, BitSet needed) {
        if (used.index() < user.index()) {
            needed.set(used.index());
        }
    }
}
