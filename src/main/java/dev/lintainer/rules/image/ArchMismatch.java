package dev.lintainer.rules.image;

import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An image is run on a processor that it was not built for.
public final class ArchMismatch implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (RunGraph graph : pipeline.runs()) {
            Map<JobRun, Boolean> emulating = new IdentityHashMap<>();
            for (ImageUse use : graph.images()) {
                Runner runner = use.job().runner();
                if (use.effect() instanceof Effect.RunContainer
                        && runner.isHostedLinux()
                        && runner.architecture() != Runner.Architecture.UNKNOWN
                        && !use.job().isOpenBefore(use.effect())
                        && !emulating.computeIfAbsent(use.job(), ArchMismatch::emulates)) {
                    check(use, runner.architecture(), context);
                }
            }
        }
    }

    private static void check(ImageUse use, Runner.Architecture wanted, RuleContext context) {
        List<ImageSource> sources = sources(use);
        if (sources.isEmpty()) {
            return;
        }
        Set<String> all = new HashSet<>();
        for (ImageSource source : sources) {
            Set<String> some = architectures(source);
            if (some.isEmpty() || some.contains(wanted.platform())) {
                return;
            }
            all.addAll(some);
        }
        ImageSource source = sources.getFirst();
        String message =
                "image `"
                        + use.image().shown()
                        + "` is built for "
                        + String.join(", ", all.stream().sorted().toList())
                        + ", but run on "
                        + wanted.platform();
        context.report(
                context.finding(use.job(), use.effect(), use.image().location(), message)
                        .suggesting("build it for `linux/" + wanted.platform() + "` too")
                        .relatedTo(source.location(), UsedImages.made(source))
                        .relatedTo(use.job().runner().location(), "run on this machine"));
    }

    private static List<ImageSource> sources(ImageUse use) {
        ImageName wanted = ImageName.of(use.image().value());
        List<ImageSource> sources =
                switch (use.supply()) {
                    case ImageUse.Supply.Present present -> present.sources();
                    case ImageUse.Supply.Registry registry -> registry.pushes();
                    case ImageUse.Supply.OtherTag _,
                            ImageUse.Supply.Elsewhere _,
                            ImageUse.Supply.InBuilder _,
                            ImageUse.Supply.Unknown _ ->
                            List.of();
                };
        return sources.stream().allMatch(source -> ImageName.of(source.name().value()).isSame(wanted))
                ? sources
                : List.of();
    }

    /// What an image is built for; empty when it cannot be told. A command that saves, tags or pushes goes by the
    /// builds of its job.
    private static Set<String> architectures(ImageSource source) {
        if (source.by() instanceof Effect.BuildImage build) {
            return architectures(build, source.job());
        }
        boolean handsOn =
                source.by() instanceof Effect.SaveImage
                        || source.by() instanceof Effect.TagImage
                        || source.by() instanceof Effect.PushImage;
        List<Effect.BuildImage> builds = source.job().effects(Effect.BuildImage.class);
        return handsOn && builds.size() == 1 ? architectures(builds.getFirst(), source.job()) : Set.of();
    }

    private static Set<String> architectures(Effect.BuildImage build, JobRun job) {
        Set<String> found = new HashSet<>();
        for (Located platform : build.definition().platforms()) {
            Optional<String> text = platform.value().literal().filter(one -> one.startsWith("linux/"));
            if (text.isEmpty()) {
                return Set.of();
            }
            found.add(text.get().split("/")[1]);
        }
        boolean ofMachine =
                found.isEmpty()
                        && (build.builder() == Builder.DOCKER || build.builder() == Builder.CONTAINER)
                        && job.runner().isHostedLinux()
                        && job.runner().architecture() != Runner.Architecture.UNKNOWN;
        if (ofMachine) {
            found.add(job.runner().architecture().platform());
        }
        return found;
    }

    /// Whether something in the job may set up an emulator.
    private static boolean emulates(JobRun job) {
        return job.steps().stream()
                        .anyMatch(run ->
                                run.step() instanceof UsesStep step
                                        && step.reference() instanceof ActionReference.Repository repository
                                        && repository.slug().contains("qemu"))
                || job.effects().stream()
                        .anyMatch(effect ->
                                effect instanceof Effect.RunContainer container
                                                && container
                                                        .image()
                                                        .filter(image ->
                                                                image.value().toString().contains("binfmt")
                                                                        || image.value().toString().contains("qemu"))
                                                        .isPresent()
                                        || effect instanceof Effect.RunOnHost host
                                                && host.invocation().arguments().stream()
                                                        .anyMatch(word -> word.value().toString().contains("qemu")));
    }
}
