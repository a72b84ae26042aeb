package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Deductions;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.RunMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one build makes of a Dockerfile.
public final class TargetFacts {
    private final StageFacts target;
    private final BuildStages stages;
    private final Deductions deductions = new Deductions();

    TargetFacts(StageFacts target, BuildStages stages) {
        this.target = target;
        this.stages = stages;
    }

    /// The image that the build gives.
    public StageFacts target() {
        return target;
    }

    /// What is found out of these facts alone.
    public Deductions deductions() {
        return deductions;
    }

    /// Of the closure: builds of many targets must not each hold one that nobody asks for.
    private enum Part {
        STAGES,
        IMAGES,
        PROBLEMS
    }

    /// The stages that the target needs, itself included, in the order of the file. Where a `FROM` hangs on something
    /// unknown, the stages that it may mean are included too.
    public List<StageFacts> closure() {
        return deductions.of(Part.STAGES, () -> stages.closure(target.stage()));
    }

    /// The external images of the closure, `scratch` excluded, in the order of the file.
    public List<ImageUse> images() {
        return deductions.of(Part.IMAGES, () -> stages.images(closure()));
    }

    /// What is wrong under these build arguments, in addition to [Dockerfile#problems].
    public List<SyntaxProblem> problems() {
        return deductions.of(Part.PROBLEMS, () -> stages.problems(closure()));
    }

    /// The stages whose layers make the image: from the one on an external base up to the target.
    public List<StageFacts> chain() {
        return target.chain();
    }

    /// The external image (or `scratch`) that everything is built on.
    public Setting baseImage() {
        return target.baseImage();
    }

    /// The steps that make the image's layers, in order.
    public List<Step> steps() {
        return chain().stream().flatMap(stage -> stage.steps().stream()).toList();
    }

    /// The `RUN` instructions that make the image's layers, in order.
    public List<Step.RunStep> runs() {
        List<Step.RunStep> runs = new ArrayList<>();
        for (Step step : steps()) {
            if (step instanceof Step.RunStep run) {
                runs.add(run);
            }
        }
        return runs;
    }

    /// The `COPY` and `ADD` instructions that make the image's layers, in order.
    public List<Step.CopyStep> copies() {
        List<Step.CopyStep> copies = new ArrayList<>();
        for (Step step : steps()) {
            if (step instanceof Step.CopyStep copy) {
                copies.add(copy);
            }
        }
        return copies;
    }

    /// The cache mounts of the whole closure.
    public List<Step.Mount> cacheMounts() {
        List<Step.Mount> caches = new ArrayList<>();
        for (StageFacts stage : closure()) {
            for (Step step : stage.steps()) {
                if (step instanceof Step.RunStep run) {
                    run.mounts().stream().filter(TargetFacts::isCache).forEach(caches::add);
                }
            }
        }
        return caches;
    }

    private static boolean isCache(Step.Mount mount) {
        return mount.mount().type().equals(Optional.of(RunMount.Type.CACHE));
    }

    /// Whether some `COPY --from` of the closure takes files from another stage that makes some: one that is no more
    /// than a name for an image does not.
    public boolean copiesBetweenStages() {
        return closure().stream().flatMap(stage -> stage.steps().stream()).anyMatch(this::isCopyFromStage);
    }

    private boolean isCopyFromStage(Step step) {
        return step instanceof Step.CopyStep copy
                && copy.from() instanceof Origin.OfStage(Stage from)
                && closure().stream()
                        .filter(stage -> stage.stage().index() == from.index())
                        .flatMap(stage -> stage.chain().stream())
                        .anyMatch(stage -> !stage.steps().isEmpty());
    }
}
