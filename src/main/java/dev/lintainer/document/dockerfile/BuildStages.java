package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.Instruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What builds with the same arguments make of the stages of a Dockerfile, whichever stage is their target: each stage
/// is gone through once, when it is asked for. May be used by several threads.
final class BuildStages {
    private final Dockerfile dockerfile;
    private final GlobalScope scope;
    private final StageIndex index;

    /// What is wrong before the first stage, and with what stages are built on.
    private final List<SyntaxProblem> problems = new ArrayList<>();

    /// What each stage is built on, by stage.
    private final List<Value> bases = new ArrayList<>();

    private final Map<Integer, Walked> walked = new ConcurrentHashMap<>();
    private final Map<Integer, TargetFacts> targets = new ConcurrentHashMap<>();

    /// A stage, and what is wrong with it under these build arguments.
    private record Walked(StageFacts facts, List<SyntaxProblem> problems) {}

    BuildStages(Dockerfile dockerfile, BuildArguments arguments, String targetName) {
        this.dockerfile = dockerfile;
        this.scope = GlobalScope.of(dockerfile, arguments, targetName, problems);
        this.index = StageIndex.of(dockerfile);
        expandBases();
    }

    TargetFacts target(Stage stage) {
        TargetFacts facts = new TargetFacts(walked(stage).facts(), this);
        return Optional.ofNullable(targets.putIfAbsent(stage.index(), facts)).orElse(facts);
    }

    /// The stages that the target needs, itself included, in the order of the file.
    List<StageFacts> closure(Stage target) {
        return closure(target, new BitSet());
    }

    /// @param without stages that are left out, with all that these need
    List<StageFacts> closure(Stage target, BitSet without) {
        return needed(target, without).stream()
                .mapToObj(needed -> walked(dockerfile.stages().get(needed)).facts())
                .toList();
    }

    List<ImageUse> images(List<StageFacts> closure) {
        List<ImageUse> images = new ArrayList<>();
        closure.forEach(stage -> ImageUses.collect(stage, images));
        return List.copyOf(images);
    }

    List<SyntaxProblem> problems(List<StageFacts> closure) {
        List<SyntaxProblem> all = new ArrayList<>(problems);
        closure.forEach(stage -> all.addAll(walked(stage.stage()).problems()));
        return List.copyOf(all);
    }

    /// Stages may be built on one another without end, so that they are not gone down by recursion.
    private Walked walked(Stage stage) {
        Deque<Stage> open = new ArrayDeque<>();
        Optional<Stage> next = Optional.of(stage);
        while (next.isPresent() && !walked.containsKey(next.get().index())) {
            open.push(next.get());
            next = below(next.get());
        }
        open.forEach(this::walk);
        return known(stage);
    }

    private void walk(Stage stage) {
        List<SyntaxProblem> own = new ArrayList<>();
        Setting base = new Setting(bases.get(stage.index()), stage.base().span());
        Optional<StageFacts> below = below(stage).map(found -> known(found).facts());
        StageFacts facts = new StageWalk(stage, base, below, scope, index, own).walk();
        walked.putIfAbsent(stage.index(), new Walked(facts, List.copyOf(own)));
    }

    private Walked known(Stage stage) {
        return Optional.ofNullable(walked.get(stage.index())).orElseThrow();
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
    private BitSet needed(Stage target, BitSet without) {
        BitSet needed = new BitSet();
        Set<Value> unknownBases = new HashSet<>();
        needed.set(target.index());
        for (int i = target.index(); i >= 0; i = needed.previousSetBit(i - 1)) {
            if (without.get(i)) {
                needed.clear(i);
                continue;
            }
            Stage stage = dockerfile.stages().get(i);
            markBase(stage, unknownBases, needed);
            for (Instruction instruction : stage.instructions()) {
                markSources(instruction, stage, needed);
            }
        }
        return needed;
    }

    private void markBase(Stage stage, Set<Value> unknownBases, BitSet needed) {
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
