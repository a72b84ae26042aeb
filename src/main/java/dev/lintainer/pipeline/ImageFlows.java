package dev.lintainer.pipeline;

import dev.lintainer.document.value.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows images through the local stores of a run's jobs to where they are used.
final class ImageFlows {
    private final FileFlows files;
    /// Every name that some build or tag of the repository's workflows gives an image.
    private final List<ImageSource> made;
    /// Every name that is pushed to a registry somewhere.
    private final List<ImageName> pushed;

    private ImageFlows(FileFlows files, List<ImageSource> made, List<ImageName> pushed) {
        this.files = files;
        this.made = made;
        this.pushed = pushed;
    }

    /// @param all every run of the pipeline, so that images of other workflows are known too
    static List<ImageUse> of(WorkflowRun run, FileFlows files, List<WorkflowRun> all) {
        List<ImageSource> made = new ArrayList<>();
        List<ImageName> pushed = new ArrayList<>();
        for (WorkflowRun other : all) {
            for (JobRun job : other.jobs()) {
                job.effects().forEach(effect -> collect(job, effect, made, pushed));
            }
        }
        ImageFlows flows = new ImageFlows(files, made, pushed);
        List<ImageUse> uses = new ArrayList<>();
        run.jobs().forEach(job -> flows.walk(job, uses));
        return uses;
    }

    private static void collect(JobRun job, Effect effect, List<ImageSource> made, List<ImageName> pushed) {
        if (effect instanceof Effect.BuildImage build) {
            boolean pushes = build.outputs().stream()
                    .anyMatch(output -> output.format() == BuildOutput.Format.REGISTRY
                            || output.format() == BuildOutput.Format.UNKNOWN);
            for (Located tag : build.tags()) {
                made.add(new ImageSource(tag, job, effect, new ImageSource.Arrival.Absent()));
                if (pushes) {
                    pushed.add(ImageName.of(tag.value()));
                }
            }
        } else if (effect instanceof Effect.TagImage tag) {
            made.add(new ImageSource(tag.target(), job, effect, new ImageSource.Arrival.Absent()));
        } else if (effect instanceof Effect.PushImage push) {
            pushed.add(ImageName.of(push.image().value()));
        }
    }

    private record Stored(ImageName name, ImageSource source) {}

    private void walk(JobRun job, List<ImageUse> uses) {
        List<Stored> store = new ArrayList<>();
        // Other people's machines keep images from one run to the next.
        boolean open = job.runner().hosting() != Runner.Hosting.GITHUB;
        for (Effect effect : job.effects()) {
            if (effect.origin().happens() == Presence.NO) {
                continue;
            }
            for (Located image : used(effect)) {
                uses.add(new ImageUse(job, effect, image, supply(job, effect, image, store, open)));
            }
            open |= change(job, effect, store);
        }
    }

    private static List<Located> used(Effect effect) {
        return switch (effect) {
            case Effect.TagImage tag -> List.of(tag.source());
            case Effect.SaveImage save -> save.images();
            case Effect.PushImage push -> List.of(push.image());
            case Effect.RunContainer container ->
                container.image().map(List::of).orElse(List.of());
            case Effect.Checkout _,
                    Effect.SetUpPython _,
                    Effect.SetUpBuilder _,
                    Effect.BuildImage _,
                    Effect.LoadImage _,
                    Effect.PullImage _,
                    Effect.RemoveImage _,
                    Effect.ExecuteInContainer _,
                    Effect.UploadArtifact _,
                    Effect.DownloadArtifact _,
                    Effect.CacheFiles _,
                    Effect.ReadFile _,
                    Effect.WriteFile _,
                    Effect.CopyFile _,
                    Effect.RemoveFile _,
                    Effect.LogIn _,
                    Effect.RunOnHost _,
                    Effect.UnknownEffects _ -> List.of();
        };
    }

    private ImageUse.Supply supply(JobRun job, Effect effect, Located image, List<Stored> store, boolean open) {
        ImageName wanted = ImageName.of(image.value());
        List<ImageSource> present = new ArrayList<>();
        List<ImageSource> sameRepository = new ArrayList<>();
        for (Stored stored : store) {
            if (stored.name().compare(wanted) != Comparison.DIFFERENT) {
                present.add(stored.source());
            } else if (stored.name().sharesRepository(wanted)) {
                sameRepository.add(stored.source());
            }
        }
        if (!present.isEmpty()) {
            return new ImageUse.Supply.Present(present);
        }
        if (open) {
            return new ImageUse.Supply.Unknown();
        }
        // A repository that the pipeline pushes to may have any tag by now.
        if (pushed.stream()
                .anyMatch(name -> name.sharesRepository(wanted) || name.compare(wanted) != Comparison.DIFFERENT)) {
            return new ImageUse.Supply.Registry();
        }
        Optional<ImageSource> inBuilder = made.stream()
                .filter(source -> source.job() == job
                        && source.by() instanceof Effect.BuildImage
                        && source.by().origin().order() < effect.origin().order()
                        && ImageName.of(source.name().value()).compare(wanted) == Comparison.SAME)
                .findFirst();
        if (inBuilder.isPresent()) {
            return new ImageUse.Supply.InBuilder(inBuilder.get());
        }
        if (!sameRepository.isEmpty()) {
            return new ImageUse.Supply.OtherTag(sameRepository);
        }
        List<ImageSource> elsewhere = made.stream()
                .filter(source -> ImageName.of(source.name().value()).sharesRepository(wanted))
                .toList();
        return elsewhere.isEmpty() ? new ImageUse.Supply.Registry() : new ImageUse.Supply.Elsewhere(elsewhere);
    }

    /// Applies an effect to the store.
    ///
    /// @return whether the store may hold anything from now on
    private boolean change(JobRun job, Effect effect, List<Stored> store) {
        switch (effect) {
            case Effect.BuildImage build -> {
                if (landsInStore(build) != Presence.NO) {
                    build.tags().forEach(tag -> add(tag, job, effect, new ImageSource.Arrival.Made(), store));
                }
            }
            case Effect.TagImage tag -> add(tag.target(), job, effect, new ImageSource.Arrival.Made(), store);
            case Effect.PullImage pull -> add(pull.image(), job, effect, new ImageSource.Arrival.Made(), store);
            case Effect.LoadImage load -> {
                return load(job, load, store);
            }
            case Effect.UnknownEffects _ -> {
                return true;
            }
            case Effect.RemoveImage remove -> {
                ImageName gone = ImageName.of(remove.image().value());
                store.removeIf(stored -> stored.name().compare(gone) == Comparison.SAME);
            }
            case Effect.Checkout _,
                    Effect.SetUpPython _,
                    Effect.SetUpBuilder _,
                    Effect.SaveImage _,
                    Effect.PushImage _,
                    Effect.RunContainer _,
                    Effect.ExecuteInContainer _,
                    Effect.UploadArtifact _,
                    Effect.DownloadArtifact _,
                    Effect.CacheFiles _,
                    Effect.ReadFile _,
                    Effect.WriteFile _,
                    Effect.CopyFile _,
                    Effect.RemoveFile _,
                    Effect.LogIn _,
                    Effect.RunOnHost _ -> {}
        }
        return false;
    }

    private static void add(
            Located name, JobRun job, Effect by, ImageSource.Arrival arrival, List<Stored> store) {
        store.add(new Stored(ImageName.of(name.value()), new ImageSource(name, job, by, arrival)));
    }

    /// @return whether it is not known what was loaded
    private boolean load(JobRun job, Effect.LoadImage load, List<Stored> store) {
        if (load.file().isEmpty()) {
            return true;
        }
        FileLookup archive = files.lookUp(job, load.origin().order(), load.file().get().value());
        Optional<FileSource> source = archive.certain();
        if (source.isEmpty()) {
            // A missing archive is the fault to report, not the images that it would have brought.
            return true;
        }
        Optional<Effect> writer = writer(source.get());
        if (writer.isEmpty()) {
            return true;
        }
        ImageSource.Arrival arrival = new ImageSource.Arrival.Loaded(load, source.get());
        JobRun maker = maker(source.get());
        if (writer.get() instanceof Effect.SaveImage save) {
            save.images().forEach(image -> add(image, maker, save, arrival, store));
            return save.images().isEmpty();
        }
        if (writer.get() instanceof Effect.BuildImage build) {
            build.tags().forEach(tag -> add(tag, maker, build, arrival, store));
            return build.tags().isEmpty();
        }
        return true;
    }

    /// What wrote the archive in the first place, as far as it is certain.
    private static Optional<Effect> writer(FileSource source) {
        return switch (source) {
            case FileSource.Written written -> Optional.of(written.by());
            case FileSource.Downloaded downloaded ->
                downloaded.original().certain().flatMap(ImageFlows::writer);
            case FileSource.Restored _, FileSource.Committed _ -> Optional.empty();
        };
    }

    private static JobRun maker(FileSource source) {
        return switch (source) {
            case FileSource.Downloaded downloaded ->
                downloaded.original().certain().map(ImageFlows::maker).orElse(downloaded.job());
            case FileSource.Written _, FileSource.Restored _, FileSource.Committed _ -> source.job();
        };
    }

    /// Whether a build leaves its image where `docker run` finds it
    /// (https://docs.docker.com/build/builders/drivers/#loading-to-local-image-store).
    static Presence landsInStore(Effect.BuildImage build) {
        boolean loads = build.outputs().stream()
                .anyMatch(output -> output.format() == BuildOutput.Format.DOCKER
                        && output.file().isEmpty());
        if (loads || build.tool() == BuildTool.COMPOSE || build.tool() == BuildTool.ACTION) {
            return Presence.YES;
        }
        boolean open = build.outputs().stream().anyMatch(output -> output.format() == BuildOutput.Format.UNKNOWN);
        boolean toRegistryOnly = build.outputs().stream()
                .allMatch(output -> output.format() == BuildOutput.Format.REGISTRY
                        || output.format() == BuildOutput.Format.IMAGE);
        return switch (build.builder()) {
            case DOCKER -> open ? Presence.MAYBE : toRegistryOnly ? Presence.YES : Presence.NO;
            case CONTAINER, REMOTE -> open ? Presence.MAYBE : Presence.NO;
            case UNKNOWN -> Presence.MAYBE;
        };
    }
}
