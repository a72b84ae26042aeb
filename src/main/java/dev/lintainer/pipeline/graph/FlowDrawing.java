package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.ArtifactSelection;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ArtifactUse;
import dev.lintainer.pipeline.flow.FileLookup;
import dev.lintainer.pipeline.flow.FileSource;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.graph.Edge.Sureness;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws where what the jobs of a run use comes from.
final class FlowDrawing {
    /// Of more sources nobody could tell which is meant.
    private static final int MOST_SOURCES = 20;

    private final RunGraph graph;
    private final RunNames names;
    private final Draft draft;
    private final Acts acts;

    FlowDrawing(RunGraph graph, RunNames names, Draft draft, Acts acts) {
        this.graph = graph;
        this.names = names;
        this.draft = draft;
        this.acts = acts;
    }

    void draw(ImageUse use) {
        Optional<String> id = acts.use(use.effect(), use.image().value());
        if (id.isEmpty()) {
            return;
        }
        ImageName name = ImageName.of(use.image().value());
        drawImage(use, name, id.get());
        switch (use.supply()) {
            case ImageUse.Supply.Present(List<ImageSource> sources) -> drawSources(EdgeKind.PROVIDED_BY, use, sources);
            case ImageUse.Supply.OtherTag(List<ImageSource> sources) -> drawSources(EdgeKind.MISSES, use, sources);
            case ImageUse.Supply.Elsewhere(List<ImageSource> sources) -> drawSources(EdgeKind.MISSES, use, sources);
            case ImageUse.Supply.InBuilder(ImageSource source) -> drawSources(EdgeKind.MISSES, use, List.of(source));
            case ImageUse.Supply.Registry(List<ImageSource> pushes) -> drawRegistry(id.get(), name, use, pushes);
            case ImageUse.Supply.Unknown _ -> {}
        }
    }

    private void drawImage(ImageUse use, ImageName name, String id) {
        Facts.Origin origin =
                switch (use.supply()) {
                    case ImageUse.Supply.OtherTag _ -> Facts.Origin.MISSING;
                    case ImageUse.Supply.Elsewhere _, ImageUse.Supply.InBuilder _ -> Facts.Origin.MISSING;
                    case ImageUse.Supply.Registry _ -> Facts.Origin.OUTSIDE;
                    case ImageUse.Supply.Present _, ImageUse.Supply.Unknown _ -> Facts.Origin.UNKNOWN;
                };
        EdgeKind kind = kind(use.effect());
        Sureness sure = Sureness.when(use.effect().origin().happens() == Presence.YES);
        draft.edge(id, kind, drawImage(use.job(), name, origin, use.image()), sure, List.of(use.image().location()));
    }

    private static EdgeKind kind(Effect effect) {
        if (effect instanceof Effect.RunContainer) {
            return EdgeKind.RUNS;
        }
        return effect instanceof Effect.PullImage ? EdgeKind.PULLS : EdgeKind.TAKES;
    }

    private String drawImage(JobRun job, ImageName name, Facts.Origin origin, Located written) {
        String image = names.usedImage(job, name);
        if (names.madeImage(name).isEmpty()) {
            Facts facts = new Facts.Image(names.workflow(), origin);
            draft.node(image, facts, names.general(job, name.whole()), written.location());
        }
        return image;
    }

    private void drawSources(EdgeKind kind, ImageUse use, List<ImageSource> sources) {
        String id = acts.use(use.effect(), use.image().value()).orElseThrow();
        boolean sole = sources.stream().map(ImageSource::by).distinct().limit(2).count() == 1;
        ImageName wanted = ImageName.of(use.image().value());
        sources.stream()
                .limit(MOST_SOURCES)
                .forEach(source -> {
                    Optional<String> maker = acts.maker(source.by(), source.name().value());
                    boolean sure =
                            kind == EdgeKind.MISSES
                                    || sole
                                            && ImageName.of(source.name().value()).isSame(wanted)
                                            && !(source.through() instanceof ImageSource.Arrival.MayBeLoaded)
                                            && source.by().origin().happens() == Presence.YES;
                    List<Location> proof = new ArrayList<>();
                    proof.add(source.location());
                    load(source.through()).ifPresent(load -> proof.add(load.origin().location()));
                    proof.add(use.image().location());
                    maker.ifPresent(by -> draft.edge(id, kind, by, Sureness.when(sure), proof));
                });
    }

    private static Optional<Effect.LoadImage> load(ImageSource.Arrival arrival) {
        return switch (arrival) {
            case ImageSource.Arrival.Loaded loaded -> Optional.of(loaded.load());
            case ImageSource.Arrival.MayBeLoaded loaded -> Optional.of(loaded.load());
            case ImageSource.Arrival.Made _, ImageSource.Arrival.NotLoaded _, ImageSource.Arrival.Absent _ ->
                    Optional.empty();
        };
    }

    private void drawRegistry(String id, ImageName name, ImageUse use, List<ImageSource> pushes) {
        List<Location> proof = new ArrayList<>();
        pushes.stream()
                .filter(push -> ImageName.of(push.name().value()).isSame(name))
                .limit(MOST_SOURCES)
                .forEach(push -> proof.add(push.location()));
        proof.add(use.image().location());
        acts.pushedTo(name)
                .ifPresent(registry -> draft.edge(id, EdgeKind.PROVIDED_BY, registry, acts.isPushed(name), proof));
    }

    void draw(ArtifactUse use) {
        Effect.DownloadArtifact download = use.download();
        if (download.origin().happens() == Presence.NO) {
            return;
        }
        boolean happens = download.origin().happens() == Presence.YES;
        Location place = place(download.selection());
        String job = names.job(use.job());
        for (ArtifactUse.Match match : use.uploads()) {
            if (match.upload().isBuildRecord()) {
                continue;
            }
            boolean sure = happens && match.name() == Comparison.SAME && match.order() == ArtifactUse.Order.BEFORE;
            // The upload may be one of another workflow's run.
            acts.artifact(match.upload())
                    .ifPresent(artifact ->
                            draft.edge(job, EdgeKind.DOWNLOADS, artifact, Sureness.when(sure), List.of(place)));
        }
        if (use.uploads().isEmpty()) {
            drawForeignArtifact(use, job, place);
        }
    }

    private void drawForeignArtifact(ArtifactUse use, String job, Location place) {
        Value name = selected(use.download().selection());
        String id = names.artifact(use.job(), name);
        Facts.Origin origin =
                use.download().otherRun() != Presence.NO
                        ? Facts.Origin.OUTSIDE
                        : use.unseen() == Presence.NO ? Facts.Origin.MISSING : Facts.Origin.UNKNOWN;
        Facts facts = new Facts.Artifact(names.workflow(), origin, List.of());
        draft.node(id, facts, names.general(use.job(), name), place);
        Sureness sure = Sureness.when(use.download().origin().happens() == Presence.YES);
        draft.edge(job, EdgeKind.DOWNLOADS, id, sure, List.of(place));
    }

    private static Value selected(ArtifactSelection selection) {
        return switch (selection) {
            case ArtifactSelection.Named(Located name) -> name.value();
            case ArtifactSelection.Pattern(Located pattern) -> pattern.value();
            case ArtifactSelection.ByIds(Located ids) -> ids.value();
            case ArtifactSelection.All _ -> Value.known("*");
        };
    }

    private static Location place(ArtifactSelection selection) {
        return switch (selection) {
            case ArtifactSelection.Named(Located name) -> name.location();
            case ArtifactSelection.Pattern(Located pattern) -> pattern.location();
            case ArtifactSelection.ByIds(Located ids) -> ids.location();
            case ArtifactSelection.All(Location location) -> location;
        };
    }

    void draw(JobRun job, Effect.LoadImage load) {
        if (load.file().isEmpty()) {
            return;
        }
        Located file = load.file().get();
        String id = names.file(job, file.value());
        FileLookup lookup = graph.files().lookUp(job, load.origin().order(), file.value());
        Value label = names.general(job, file.value());
        draft.node(id, new Facts.File(names.job(job), label, origin(lookup)), label, file.location());
        Sureness sure = Sureness.when(load.origin().happens() == Presence.YES);
        draft.edge(names.job(job), EdgeKind.LOADS, id, sure, List.of(load.origin().location()));
        lookup.found().stream().limit(MOST_SOURCES).forEach(found -> drawFound(id, found, file.location()));
    }

    private static Facts.Origin origin(FileLookup lookup) {
        boolean wiped = lookup.found().isEmpty() && !lookup.wiped().isEmpty();
        if (lookup.isMissing() || wiped && lookup.unseen() == Presence.NO) {
            return Facts.Origin.MISSING;
        }
        return lookup.certain()
                .map(source -> source instanceof FileSource.Committed ? Facts.Origin.COMMITTED : Facts.Origin.MADE)
                .orElse(Facts.Origin.UNKNOWN);
    }

    private void drawFound(String file, FileLookup.Found found, Location place) {
        Sureness sure = Sureness.when(found.certain() == Presence.YES);
        switch (found.source()) {
            case FileSource.Downloaded downloaded -> {
                acts.artifact(downloaded.upload().upload())
                        .ifPresent(artifact -> draft.edge(artifact, EdgeKind.BRINGS, file, sure, List.of(place)));
            }
            case FileSource.Restored restored -> {
                Value key = names.general(restored.job(), restored.by().key().value());
                draft.edge(BuildCache.id(Facts.Store.FILES, key), EdgeKind.BRINGS, file, sure, List.of(place));
                restored.saved().ifPresent(saved -> drawSaved(saved, key));
            }
            case FileSource.Written _, FileSource.Committed _ -> {}
        }
    }

    /// What another job of the run has put into the cache.
    private void drawSaved(FileSource.Saved saved, Value key) {
        Optional<FileSource> original = saved.original().certain();
        if (original.isEmpty()) {
            return;
        }
        String cache = BuildCache.id(Facts.Store.FILES, key);
        for (Value written : written(original.get().by())) {
            String file = names.file(original.get().job(), written);
            draft.edge(cache, EdgeKind.HOLDS, file, Sureness.CERTAIN, List.of(saved.by().key().location()));
        }
    }

    private static List<Value> written(Effect effect) {
        if (effect instanceof Effect.SaveImage save) {
            return save.file().map(file -> List.of(file.value())).orElse(List.of());
        }
        if (effect instanceof Effect.BuildImage build) {
            return build.outputs().stream().flatMap(output -> output.file().stream()).map(Located::value).toList();
        }
        return List.of();
    }
}
