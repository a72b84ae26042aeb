package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.CacheName;
import dev.lintainer.pipeline.effect.CacheReference;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.CacheFlows;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.flow.UploadedPaths;
import dev.lintainer.pipeline.graph.Edge.Sureness;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.repository.Repository;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws what each job of a run does: what it builds, names, saves, uploads, pushes and keeps.
final class ActDrawing {
    /// Search patterns are tried on more archives than this only where they have no wildcard.
    private static final int MOST_ARCHIVES = 50;

    private final Repository repository;
    private final CacheFlows caches;
    private final Map<CacheName, Facts> known = new HashMap<>();
    private final RunNames names;
    private final Draft draft;
    private final Acts acts;

    /// Whether the images that an effect needs are there, by the names that it gives them.
    private final Map<Effect, Map<Value, Facts.Supply>> supplies = new IdentityHashMap<>();

    ActDrawing(RunGraph graph, Pipeline pipeline, RunNames names, Draft draft, Acts acts) {
        this.repository = pipeline.repository();
        this.caches = pipeline.caches();
        for (ImageUse use : graph.images()) {
            supplies.computeIfAbsent(use.effect(), _ -> new HashMap<>()).put(use.image().value(), supply(use));
        }
        this.names = names;
        this.draft = draft;
        this.acts = acts;
    }

    void draw(JobRun job) {
        Map<Value, String> archives = new LinkedHashMap<>();
        for (Effect effect : job.effects()) {
            if (effect.origin().happens() != Presence.NO) {
                draw(job, effect, archives);
            }
        }
    }

    /// @param archives the files with images in them that the job has made so far, with their nodes
    private void draw(JobRun job, Effect effect, Map<Value, String> archives) {
        switch (effect) {
            case Effect.BuildImage build -> drawBuild(job, build, archives);
            case Effect.TagImage tag -> drawTag(job, tag);
            case Effect.ImportImage made -> drawImport(job, made);
            case Effect.SaveImage save -> drawSave(job, save, archives);
            case Effect.CopyFile copy -> drawCopy(job, copy, archives);
            case Effect.PushImage push -> {
                String use = drawUse(job, push, push.image(), Facts.Manner.PUSH);
                drawPush(job, use, push.image(), Sureness.when(isSure(push)));
            }
            case Effect.PullImage pull -> drawUse(job, pull, pull.image(), Facts.Manner.PULL);
            case Effect.RunContainer container ->
                    container.image().ifPresent(image -> drawContainer(job, container, image));
            case Effect.UploadArtifact upload -> {
                if (!upload.isBuildRecord()) {
                    drawUpload(job, upload, archives);
                }
            }
            case Effect.CacheFiles cache -> drawFileCache(job, cache);
            case Effect.UnknownEffects unknown -> drawUnknown(job, unknown);
            case Effect.Checkout _,
                    Effect.SetUpPython _,
                    Effect.SetUpBuilder _,
                    Effect.ExposeRuntime _,
                    Effect.LoadImage _,
                    Effect.ExportContainer _,
                    Effect.CallDocker _,
                    Effect.RemoveImage _,
                    Effect.ExecuteInContainer _,
                    Effect.CopyAcross _,
                    Effect.DownloadArtifact _,
                    Effect.ReadFile _,
                    Effect.WriteFile _,
                    Effect.RemoveFile _,
                    Effect.LogIn _,
                    Effect.RunOnHost _ -> {}
        }
    }

    private static boolean isSure(Effect effect) {
        return effect.origin().happens() == Presence.YES;
    }

    private void drawBuild(JobRun job, Effect.BuildImage build, Map<Value, String> archives) {
        String id = names.act("image-build", job, build);
        acts.add(build, id);
        Location place = build.origin().location();
        Optional<ImageContent> content = ImageContent.of(build, repository);
        draft.node(
                id,
                facts(job, build),
                BuildDetails.of(job, names, build, content),
                names.general(job, build.definition().dockerfile().value()),
                place);
        Sureness sure = Sureness.when(isSure(build));
        List<Located> tags = new ArrayList<>(build.tags());
        build.outputs().forEach(output -> output.name().ifPresent(tags::add));
        for (Located tag : tags) {
            draft.edge(id, EdgeKind.BUILDS, drawMade(job, tag), sure, List.of(place, tag.location()));
        }
        for (BuildOutput output : build.outputs()) {
            output.file().ifPresent(file -> drawArchive(job, id, file, archives));
            boolean pushes = output.format() == BuildOutput.Format.REGISTRY;
            if (pushes || output.format() == BuildOutput.Format.UNKNOWN) {
                tags.forEach(tag ->
                        drawPush(
                                job,
                                id,
                                tag,
                                Sureness.when(pushes && output.given() == Presence.YES && isSure(build))));
            }
        }
        build.cacheFrom().forEach(cache -> drawBuildCache(job, id, build, cache, EdgeKind.READS_CACHE));
        build.cacheTo().forEach(cache -> drawBuildCache(job, id, build, cache, EdgeKind.WRITES_CACHE));
        content.ifPresent(known -> drawBases(job, id, known));
    }

    private Facts.ImageBuild facts(JobRun job, Effect.BuildImage build) {
        Map<String, Value> arguments = new HashMap<>();
        build.definition()
                .arguments()
                .forEach((name, argument) -> arguments.put(name, names.general(job, argument.value())));
        return new Facts.ImageBuild(
                names.job(job),
                build.tool(),
                names.general(job, build.definition().dockerfile().value()),
                names.general(job, build.definition().context().value()),
                build.definition().target().map(target -> names.general(job, target.value())),
                arguments,
                build.definition().platforms().stream().map(platform -> names.general(job, platform.value())).toList(),
                build.outputs().stream().map(BuildOutput::format).toList(),
                build.origin().happens());
    }

    /// @return the node of a name that the job gives an image
    private String drawMade(JobRun job, Located written) {
        ImageName name = ImageName.of(written.value());
        String id = names.madeImage(job, name);
        draft.node(
                id,
                new Facts.Image(names.workflow(), Facts.Origin.MADE),
                names.general(job, name.whole()),
                written.location());
        draft.variant(id, name.whole());
        return id;
    }

    private void drawBases(JobRun job, String build, ImageContent content) {
        for (dev.lintainer.document.dockerfile.ImageUse base : content.facts().images()) {
            ImageName name = ImageName.of(base.name());
            Optional<String> made = names.madeImage(name);
            Location place = new Location(content.dockerfile().source(), base.span());
            String image = made.orElseGet(() -> names.usedImage(job, name));
            if (made.isEmpty()) {
                Facts.Origin origin = name.whole().isKnown() ? Facts.Origin.OUTSIDE : Facts.Origin.UNKNOWN;
                draft.node(image, new Facts.Image(names.workflow(), origin), names.general(job, name.whole()), place);
            }
            draft.edge(build, EdgeKind.BASED_ON, image, Sureness.when(made.isEmpty()), List.of(place));
        }
    }

    private void drawBuildCache(
            JobRun job, String id, Effect.BuildImage build, CacheReference reference, EdgeKind kind) {
        BuildCache cache = BuildCache.of(reference);
        Sureness sure = Sureness.when(isSure(build));
        if (cache.store() != Facts.Store.INLINE) {
            String node = drawCache(job, cache.store(), cache.label(), reference.location());
            draft.edge(id, kind, node, sure, List.of(reference.location()));
            return;
        }
        // What is kept in the image itself is read from where the image is pushed to.
        for (Located tag : build.tags()) {
            Value label = ImageName.of(tag.value()).whole();
            String node = drawCache(job, Facts.Store.REGISTRY, label, reference.location());
            draft.edge(id, kind, node, sure, List.of(reference.location()));
        }
    }

    private String drawCache(JobRun job, Facts.Store store, Value name, Location place) {
        Value label = names.general(job, name);
        String id = BuildCache.id(store, label);
        Facts facts =
                switch (store) {
                    case GHA -> cache(store, new CacheName(CacheName.Store.GHA, name));
                    case REGISTRY -> cache(store, new CacheName(CacheName.Store.REGISTRY, name));
                    case LOCAL, INLINE, OTHER, FILES -> new Facts.Cache(store, Presence.MAYBE, Presence.MAYBE);
                };
        draft.node(id, facts, label, place);
        return id;
    }

    private Facts cache(Facts.Store store, CacheName name) {
        Presence unseen = caches.unseen();
        return known.computeIfAbsent(
                name, key -> new Facts.Cache(store, caches.isWritten(key).or(unseen), caches.isRead(key).or(unseen)));
    }

    private void drawImport(JobRun job, Effect.ImportImage made) {
        String use = drawUse(job, made, made.name(), Facts.Manner.IMPORT);
        Location place = made.name().location();
        draft.edge(use, EdgeKind.TAGS, drawMade(job, made.name()), Sureness.when(isSure(made)), List.of(place));
    }

    private void drawTag(JobRun job, Effect.TagImage tag) {
        String use = drawUse(job, tag, tag.source(), Facts.Manner.TAG);
        Location place = tag.target().location();
        draft.edge(use, EdgeKind.TAGS, drawMade(job, tag.target()), Sureness.when(isSure(tag)), List.of(place));
    }

    private void drawSave(JobRun job, Effect.SaveImage save, Map<Value, String> archives) {
        for (Located image : save.images()) {
            String use = drawUse(job, save, image, Facts.Manner.SAVE);
            save.file().ifPresent(file -> drawArchive(job, use, file, archives));
        }
    }

    /// @param by the node of what writes the archive
    private void drawArchive(JobRun job, String by, Located file, Map<Value, String> archives) {
        String id = drawFile(job, file.value(), Facts.Origin.MADE, file.location());
        archives.put(file.value(), id);
        draft.edge(by, EdgeKind.SAVES, id, Sureness.CERTAIN, List.of(file.location()));
    }

    private String drawFile(JobRun job, Value path, Facts.Origin origin, Location place) {
        String id = names.file(job, path);
        Value label = names.general(job, path);
        draft.node(id, new Facts.File(names.job(job), label, origin), label, place);
        return id;
    }

    private void drawCopy(JobRun job, Effect.CopyFile copy, Map<Value, String> archives) {
        String original = archives.get(copy.from().value());
        if (original == null) {
            return;
        }
        Location place = copy.to().location();
        String id = drawFile(job, copy.to().value(), Facts.Origin.MADE, place);
        archives.put(copy.to().value(), id);
        archives.put(HostPath.resolve(copy.to().value(), HostPath.name(copy.from().value())), id);
        draft.edge(id, EdgeKind.COPIES, original, Sureness.when(isSure(copy)), List.of(place));
    }

    private void drawPush(JobRun job, String by, Located written, Sureness sure) {
        ImageName name = ImageName.of(written.value());
        String id = acts.registry(name, sure);
        Value label = names.general(job, name.repository().orElse(name.whole()));
        draft.node(id, new Facts.Registry(), label, written.location());
        draft.edge(by, EdgeKind.PUSHES, id, sure, List.of(written.location()));
    }

    private String drawUse(JobRun job, Effect effect, Located image, Facts.Manner manner) {
        return drawUse(job, effect, image, manner, Optional.empty());
    }

    private String drawUse(
            JobRun job, Effect effect, Located image, Facts.Manner manner, Optional<Effect.RunContainer> container) {
        Value written = image.value();
        Facts.ImageUse facts =
                new Facts.ImageUse(
                        names.job(job),
                        manner,
                        names.general(job, ImageName.of(written).whole()),
                        supply(effect, written),
                        container.flatMap(Effect.RunContainer::user).map(Located::value),
                        container.flatMap(Effect.RunContainer::workingDirectory).map(Located::value),
                        container.flatMap(Effect.RunContainer::name).map(Located::value),
                        effect.origin().happens());
        String id = names.act(facts.kind() == NodeKind.SERVICE ? "service" : "image-use", job, effect);
        acts.add(effect, written, id);
        Property.Fields details =
                container
                        .map(started -> ContainerDetails.of(job, names, image, started))
                        .orElseGet(() -> ContainerDetails.ofImage(job, names, image));
        draft.node(id, facts, details, facts.image(), image.location());
        return id;
    }

    private Facts.Supply supply(Effect effect, Value image) {
        return supplies.getOrDefault(effect, Map.of()).getOrDefault(image, Facts.Supply.UNKNOWN);
    }

    private static Facts.Supply supply(ImageUse use) {
        return switch (use.supply()) {
            case ImageUse.Supply.Present _ -> Facts.Supply.PRESENT;
            case ImageUse.Supply.OtherTag _ -> Facts.Supply.OTHER_TAG;
            case ImageUse.Supply.Elsewhere _ -> Facts.Supply.ELSEWHERE;
            case ImageUse.Supply.InBuilder _ -> Facts.Supply.IN_BUILDER;
            case ImageUse.Supply.Registry _ -> Facts.Supply.REGISTRY;
            case ImageUse.Supply.Unknown _ -> Facts.Supply.UNKNOWN;
        };
    }

    private void drawContainer(JobRun job, Effect.RunContainer container, Located image) {
        String id = drawUse(job, container, image, Facts.Manner.of(container.start()), Optional.of(container));
        for (Mount mount : container.mounts()) {
            Value target = mount.target().value();
            String node = "mount:" + id.substring(id.indexOf(':') + 1) + "#" + target;
            Facts facts = new Facts.Mount(id, mount.kind(), mount.source().map(Located::value), target, mount.access());
            draft.node(node, facts, target, mount.location());
            draft.edge(id, EdgeKind.MOUNTS, node, Sureness.CERTAIN, List.of(mount.location()));
        }
    }

    private void drawUpload(JobRun job, Effect.UploadArtifact upload, Map<Value, String> archives) {
        Value name = upload.name().value();
        String id = names.artifact(job, name);
        acts.add(upload, id);
        List<Value> paths = new ArrayList<>();
        upload.paths().forEach(path -> paths.add(names.general(job, path.value())));
        Location place = upload.name().location();
        Map<String, Property> details = new LinkedHashMap<>();
        details.put("overwrites", Property.flag(upload.overwrites(), "overwrites", upload.origin().location()));
        upload.retentionDays()
                .ifPresent(days ->
                        details.put(
                                "retentionDays", Property.number(names.general(job, days.value()), days.location())));
        draft.node(
                id,
                new Facts.Artifact(names.workflow(), Facts.Origin.MADE, paths),
                new Property.Fields(details, Optional.empty()),
                names.general(job, name),
                place);
        draft.variant(id, name);
        Sureness sure = Sureness.when(isSure(upload) && job.happens() == Presence.YES);
        draft.edge(names.job(job), EdgeKind.UPLOADS, id, sure, List.of(place));
        for (Located pattern : upload.paths()) {
            drawContent(id, pattern, archives);
        }
    }

    private void drawContent(String artifact, Located pattern, Map<Value, String> archives) {
        String exact = archives.get(pattern.value());
        if (exact != null) {
            draft.edge(artifact, EdgeKind.HOLDS, exact, Sureness.CERTAIN, List.of(pattern.location()));
            return;
        }
        archives.entrySet().stream()
                .limit(MOST_ARCHIVES)
                .forEach(archive -> {
                    Comparison finds = UploadedPaths.finds(pattern.value(), archive.getKey());
                    if (finds != Comparison.DIFFERENT) {
                        draft.edge(
                                artifact,
                                EdgeKind.HOLDS,
                                archive.getValue(),
                                Sureness.when(finds == Comparison.SAME),
                                List.of(pattern.location()));
                    }
                });
    }

    private void drawFileCache(JobRun job, Effect.CacheFiles cache) {
        Location place = cache.key().location();
        String id = drawCache(job, Facts.Store.FILES, cache.key().value(), place);
        Sureness sure = Sureness.when(isSure(cache));
        if (cache.direction() != Effect.CacheDirection.SAVE) {
            draft.edge(names.job(job), EdgeKind.READS_CACHE, id, sure, List.of(place));
        }
        if (cache.direction() != Effect.CacheDirection.RESTORE) {
            draft.edge(names.job(job), EdgeKind.WRITES_CACHE, id, sure, List.of(place));
        }
    }

    private void drawUnknown(JobRun job, Effect.UnknownEffects unknown) {
        String id = "unknown-effects:" + unknown.what();
        Location place = unknown.origin().location();
        draft.node(id, new Facts.UnknownEffects(unknown.reach()), Value.known(unknown.what()), place);
        draft.edge(names.job(job), EdgeKind.HIDES, id, Sureness.when(isSure(unknown)), List.of(place));
    }
}
