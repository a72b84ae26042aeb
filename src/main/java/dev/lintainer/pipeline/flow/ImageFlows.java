package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.Builder;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.image.BaseImages;
import dev.lintainer.pipeline.image.KnownImages;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.job.WorkflowRun;
import dev.lintainer.pipeline.repository.Repository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Follows images through the local stores of a run's jobs to where they are used.
public final class ImageFlows {
    private final ImageIndex index;
    private final FileFlows files;
    private final Repository repository;
    private final JobRun job;

    /// What the local store of the job holds.
    private final ImageStore store = new ImageStore();

    /// What else is there because a container was started of it, by its whole name.
    private final Map<Value, ImageSource> pulled = new HashMap<>();

    /// What the job has built so far that did not go there, by its whole name: the first that has it.
    private final Map<Value, ImageSource> inBuilder = new HashMap<>();

    /// Whether the store may hold anything else.
    private Presence others;

    private ImageFlows(ImageIndex index, FileFlows files, Repository repository, JobRun job) {
        this.index = index;
        this.files = files;
        this.repository = repository;
        this.job = job;
        // Other people's machines keep images from one run to the next.
        this.others = job.runner().hosting() == Runner.Hosting.GITHUB ? Presence.NO : Presence.MAYBE;
    }

    /// @param index of every run of the pipeline, so that images of other workflows are known too
    public static List<ImageUse> of(WorkflowRun run, FileFlows files, ImageIndex index, Repository repository) {
        List<ImageUse> uses = new ArrayList<>();
        run.jobs().forEach(job -> new ImageFlows(index, files, repository, job).walk(uses));
        return uses;
    }

    private void walk(List<ImageUse> uses) {
        for (Effect effect : job.effects()) {
            if (effect.origin().happens() == Presence.NO) {
                continue;
            }
            for (Located image : used(effect)) {
                uses.add(new ImageUse(job, effect, image, supply(effect, image)));
            }
            if (effect instanceof Effect.BuildImage build) {
                bases(build).forEach(uses::add);
            }
            others = others.or(change(effect));
        }
    }

    private static List<Located> used(Effect effect) {
        return switch (effect) {
            case Effect.TagImage tag -> List.of(tag.source());
            case Effect.SaveImage save -> save.images();
            case Effect.PushImage push -> List.of(push.image());
            case Effect.PullImage pull -> List.of(pull.image());
            case Effect.RunContainer container -> container.image().map(List::of).orElse(List.of());
            case Effect.Checkout _,
                    Effect.SetUpPython _,
                    Effect.SetUpBuilder _,
                    Effect.ExposeRuntime _,
                    Effect.BuildImage _,
                    Effect.LoadImage _,
                    Effect.ImportImage _,
                    Effect.CallDocker _,
                    Effect.ExportContainer _,
                    Effect.RemoveImage _,
                    Effect.ExecuteInContainer _,
                    Effect.CopyAcross _,
                    Effect.UploadArtifact _,
                    Effect.DownloadArtifact _,
                    Effect.CacheFiles _,
                    Effect.ReadFile _,
                    Effect.WriteFile _,
                    Effect.CopyFile _,
                    Effect.RemoveFile _,
                    Effect.LogIn _,
                    Effect.RunOnHost _,
                    Effect.UnknownEffects _ ->
                    List.of();
        };
    }

    /// The images that a build starts from and that the pipeline makes. Only a build by the engine itself looks for
    /// them in the engine's store (https://docs.docker.com/build/builders/drivers/docker/).
    private List<ImageUse> bases(Effect.BuildImage build) {
        if (build.builder() != Builder.DOCKER && build.builder() != Builder.PODMAN) {
            return List.of();
        }
        List<ImageUse> uses = new ArrayList<>();
        for (Located base : BaseImages.of(build, repository)) {
            ImageUse.Supply supply = supply(build, base);
            if (!supply.equals(new ImageUse.Supply.Registry(List.of()))) {
                uses.add(new ImageUse(job, build, base, supply));
            }
        }
        return uses;
    }

    private ImageUse.Supply supply(Effect effect, Located image) {
        ImageName wanted = ImageName.of(image.value());
        List<ImageSource> present = store.candidates(wanted);
        if (present.isEmpty() && !(effect instanceof Effect.RunContainer)) {
            present = Optional.ofNullable(pulled.get(wanted.whole())).stream().toList();
        }
        boolean published = KnownImages.isOfficial(wanted) || index.mayBePushed(wanted);
        boolean pulls = isPulled(effect);
        if (pulls && published) {
            return new ImageUse.Supply.Registry(index.pushes(wanted));
        }
        if (!present.isEmpty()) {
            return new ImageUse.Supply.Present(present);
        }
        if (others != Presence.NO && !isStartedBefore(effect)) {
            return new ImageUse.Supply.Unknown();
        }
        if (published) {
            return new ImageUse.Supply.Registry(index.pushes(wanted));
        }
        ImageSource kept = inBuilder.get(wanted.whole());
        if (kept != null && !pulls) {
            return new ImageUse.Supply.InBuilder(kept);
        }
        List<ImageSource> sameRepository = pulls ? List.of() : store.otherTags(wanted);
        if (!sameRepository.isEmpty()) {
            return new ImageUse.Supply.OtherTag(sameRepository);
        }
        List<ImageSource> elsewhere = index.made(wanted);
        if (elsewhere.isEmpty()) {
            return new ImageUse.Supply.Registry(List.of());
        }
        return unloaded(effect, wanted)
                .map(archive -> new ImageUse.Supply.Elsewhere(List.of(archive)))
                .orElseGet(() -> new ImageUse.Supply.Elsewhere(elsewhere));
    }

    /// An archive that a download has brought into the job, with the image in it.
    private Optional<ImageSource> unloaded(Effect effect, ImageName wanted) {
        for (PlacedFile placed : files.placed(job, effect.origin().order())) {
            Optional<FileSource> file = files.lookUp(job, effect.origin().order(), placed.path()).certain();
            Optional<ImageArchive> archive =
                    file.flatMap(ImageArchive::of)
                            .filter(content -> content.format() == ImageArchive.Format.DOCKER && content.holds(wanted));
            if (archive.isPresent()) {
                ImageArchive content = archive.get();
                Located name =
                        content.images().stream()
                                .filter(image -> ImageName.of(image.value()).isSame(wanted))
                                .findFirst()
                                .orElseThrow();
                return Optional.of(
                        new ImageSource(
                                name, content.maker(), content.by(), new ImageSource.Arrival.NotLoaded(placed)));
            }
        }
        return Optional.empty();
    }

    /// Whether the registry is asked, whatever is there already.
    private static boolean isPulled(Effect effect) {
        return effect instanceof Effect.PullImage || isStartedBefore(effect);
    }

    /// Whether the runner starts a container before the job's first step: it pulls the image first, on any machine
    /// (https://github.com/actions/runner/blob/main/src/Runner.Worker/ContainerOperationProvider.cs).
    private static boolean isStartedBefore(Effect effect) {
        return effect instanceof Effect.RunContainer container
                && (container.start() == Effect.Start.JOB || container.start() == Effect.Start.SERVICE);
    }

    /// Applies an effect to the store.
    ///
    /// @return whether the store may hold anything from now on
    private Presence change(Effect effect) {
        switch (effect) {
            case Effect.BuildImage build -> build(build);
            case Effect.TagImage tag -> add(tag.target(), job, effect, new ImageSource.Arrival.Made());
            case Effect.ImportImage made -> add(made.name(), job, effect, new ImageSource.Arrival.Made());
            case Effect.PullImage pull -> add(pull.image(), job, effect, new ImageSource.Arrival.Made());
            case Effect.LoadImage load -> {
                return load(load);
            }
            case Effect.UnknownEffects _ -> {
                return Presence.MAYBE;
            }
            case Effect.RunOnHost run -> {
                return Programs.leavesImagesAlone(run.invocation()) ? Presence.NO : Presence.MAYBE;
            }
            case Effect.RunContainer container -> {
                container.image().ifPresent(image -> pulled(image, container));
                return reachesEngine(container) ? Presence.MAYBE : Presence.NO;
            }
            case Effect.RemoveImage remove -> {
                ImageName gone = ImageName.of(remove.image().value());
                if (remove.origin().happens() == Presence.YES) {
                    store.remove(gone);
                    pulled.remove(gone.whole());
                }
            }
            case Effect.Checkout _,
                    Effect.SetUpPython _,
                    Effect.SetUpBuilder _,
                    Effect.ExposeRuntime _,
                    Effect.SaveImage _,
                    Effect.ExportContainer _,
                    Effect.CallDocker _,
                    Effect.PushImage _,
                    Effect.ExecuteInContainer _,
                    Effect.CopyAcross _,
                    Effect.UploadArtifact _,
                    Effect.DownloadArtifact _,
                    Effect.CacheFiles _,
                    Effect.ReadFile _,
                    Effect.WriteFile _,
                    Effect.CopyFile _,
                    Effect.RemoveFile _,
                    Effect.LogIn _ -> {}
        }
        return Presence.NO;
    }

    /// Whether a container is given the engine's own socket, so that it may build and load images itself.
    private static boolean reachesEngine(Effect.RunContainer container) {
        return container.start().byCommand()
                && container.mounts().stream()
                        .flatMap(mount -> mount.source().stream())
                        .anyMatch(source -> source.value().suffix().endsWith("docker.sock"));
    }

    private void build(Effect.BuildImage build) {
        Presence lands = landsInStore(build);
        for (Located tag : build.tags()) {
            ImageSource.Arrival arrival =
                    lands == Presence.NO ? new ImageSource.Arrival.Absent() : new ImageSource.Arrival.Made();
            ImageName name = ImageName.of(tag.value());
            ImageSource made = new ImageSource(tag, job, build, arrival);
            if (lands == Presence.NO) {
                inBuilder.putIfAbsent(name.whole(), made);
            } else {
                store.add(name, made);
            }
        }
    }

    private void add(Located name, JobRun maker, Effect by, ImageSource.Arrival arrival) {
        store.add(ImageName.of(name.value()), new ImageSource(name, maker, by, arrival));
    }

    /// A container is started of an image only when it is there, or was pulled for it.
    private void pulled(Located image, Effect.RunContainer by) {
        pulled.putIfAbsent(
                ImageName.of(image.value()).whole(), new ImageSource(image, job, by, new ImageSource.Arrival.Made()));
    }

    /// @return whether it is not known what was loaded
    private Presence load(Effect.LoadImage load) {
        if (load.file().isEmpty()) {
            return Presence.MAYBE;
        }
        FileLookup archive = files.lookUp(job, load.origin().order(), load.file().get().value());
        Optional<FileSource> source = archive.certain();
        if (source.isEmpty()) {
            // A missing archive is the fault to report, not the images that it would have brought.
            Set<FileSource> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            archive.found().forEach(found -> mayLoad(load, found.source(), found.source(), seen));
            return Presence.MAYBE;
        }
        Optional<ImageArchive> content = ImageArchive.of(source.get());
        if (content.isEmpty()) {
            return Presence.MAYBE;
        }
        ImageSource.Arrival arrival = new ImageSource.Arrival.Loaded(load, source.get());
        ImageArchive images = content.get();
        images.images().forEach(image -> add(image, images.maker(), images.by(), arrival));
        return images.images().isEmpty() ? Presence.MAYBE : Presence.NO;
    }

    /// What an archive may hold: of a pattern, all that fits it.
    private void mayLoad(Effect.LoadImage load, FileSource archive, FileSource from, Set<FileSource> seen) {
        if (!seen.add(from)) {
            return;
        }
        ImageSource.Arrival arrival = new ImageSource.Arrival.MayBeLoaded(load, archive);
        ImageArchive.imagesOf(from.by()).forEach(image -> add(image, from.job(), from.by(), arrival));
        originals(from).forEach(original -> mayLoad(load, archive, original.source(), seen));
    }

    private static List<FileLookup.Found> originals(FileSource source) {
        return switch (source) {
            case FileSource.Downloaded downloaded -> downloaded.original().found();
            case FileSource.Restored restored ->
                    restored.saved().map(saved -> saved.original().found()).orElse(List.of());
            case FileSource.Written _, FileSource.Committed _ -> List.of();
        };
    }

    /// Whether a build leaves its image where `docker run` finds it
    /// (https://docs.docker.com/build/builders/drivers/#loading-to-local-image-store).
    static Presence landsInStore(Effect.BuildImage build) {
        boolean loads =
                build.outputs().stream()
                        .anyMatch(output -> output.format() == BuildOutput.Format.DOCKER && output.file().isEmpty());
        if (loads || build.tool() == BuildTool.COMPOSE || build.tool() == BuildTool.ACTION) {
            return Presence.YES;
        }
        boolean open = build.outputs().stream().anyMatch(output -> output.format() == BuildOutput.Format.UNKNOWN);
        boolean asImage =
                build.outputs().isEmpty()
                        || build.outputs().stream()
                                .anyMatch(output ->
                                        output.format() == BuildOutput.Format.REGISTRY
                                                || output.format() == BuildOutput.Format.IMAGE);
        return switch (build.builder()) {
            case DOCKER, PODMAN -> asImage ? Presence.YES : open ? Presence.MAYBE : Presence.NO;
            case CONTAINER, REMOTE -> open ? Presence.MAYBE : Presence.NO;
            case UNKNOWN -> Presence.MAYBE;
        };
    }
}
