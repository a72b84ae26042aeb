package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.job.WorkflowRun;
import dev.lintainer.pipeline.repository.Repository;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Follows files of one run back to what made them, through copies, artifacts and checkouts. May be used by several
/// threads.
public final class FileFlows {
    /// Longer chains of jobs than any pipeline hands a file through.
    private static final int DEEPEST = 16;

    private final Repository repository;

    /// By identity: the legs of a matrix download alike.
    private final Map<Effect, Arrival> downloads = new IdentityHashMap<>();

    private final FileCaches caches;

    public FileFlows(Repository repository, WorkflowRun run, List<ArtifactUse> uses) {
        this.repository = repository;
        this.caches = FileCaches.of(run);
        uses.forEach(use -> downloads.put(use.download(), new Arrival(use)));
    }

    /// What a download brings, found out once.
    private static final class Arrival {
        private final ArtifactUse use;
        private volatile @Nullable List<List<ArtifactLayout.Placed>> placed;

        Arrival(ArtifactUse use) {
            this.use = use;
        }

        /// @param match the index of one of the uploads
        List<ArtifactLayout.Placed> placed(int match) {
            List<List<ArtifactLayout.Placed>> known = placed;
            if (known == null) {
                known = use.uploads().stream().map(upload -> ArtifactLayout.place(use, upload)).toList();
                placed = known;
            }
            return known.get(match);
        }
    }

    private final FileTests tests = new FileTests();

    /// What of the run tests files.
    public FileTests tests() {
        return tests;
    }

    /// Those that never happen included.
    private static List<Effect.DownloadArtifact> downloads(JobRun job) {
        return job.deductions()
                .of(
                        Arrival.class,
                        () -> {
                            List<Effect.DownloadArtifact> downloads = new ArrayList<>();
                            for (Effect effect : job.effects()) {
                                if (effect instanceof Effect.DownloadArtifact download) {
                                    downloads.add(download);
                                }
                            }
                            return List.copyOf(downloads);
                        });
    }

    private static FileTrail trail(JobRun job) {
        return job.deductions().of(FileTrail.class, () -> FileTrail.of(job));
    }

    /// What was found out already, so that jobs which hand on what they are handed are looked through once.
    private final Map<Place, FileLookup> known = new ConcurrentHashMap<>();

    /// Where a file is looked for.
    private record Place(JobRun job, int before, Value path) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place that && job == that.job && before == that.before && path.equals(that.path);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(job) + before) + path.hashCode();
        }
    }

    /// @param before the order of the effect that looks for the file
    /// @param path as [HostPath] writes it
    public FileLookup lookUp(JobRun job, int before, Value path) {
        return lookUp(job, before, path, 0);
    }

    /// What is known of a file if some effects of the job had never happened.
    public FileLookup lookUpWithout(JobRun job, int before, Value path, Predicate<Effect> leftOut) {
        Search search = new Search(job, path, 0);
        for (Effect effect : trail(job).before(before, path)) {
            if (!leftOut.test(effect) && search.take(effect) == Progress.SETTLED) {
                break;
            }
        }
        return new FileLookup(search.found, search.unseen.isEmpty() ? Presence.NO : Presence.MAYBE, search.wiped);
    }

    /// Whether something may lie at a path, or below it.
    public Presence holds(JobRun job, int before, Value path) {
        if (!lookUp(job, before, path).isMissing()) {
            return Presence.MAYBE;
        }
        for (Effect effect : job.effects().subList(0, Math.min(before, job.effects().size()))) {
            if (effect.origin().happens() != Presence.NO && mayTouch(effect, path)) {
                return Presence.MAYBE;
            }
        }
        return path.literal().filter(repository.files()::exists).isPresent() ? Presence.MAYBE : Presence.NO;
    }

    private static boolean mayTouch(Effect effect, Value path) {
        for (Value each : touched(effect)) {
            if (Comparison.of(each, path) != Comparison.DIFFERENT
                    || HostPath.below(path, each).isPresent()
                    || !HostPath.isExact(each)) {
                return true;
            }
        }
        return false;
    }

    /// The paths that an effect may put something at.
    private static List<Value> touched(Effect effect) {
        return switch (effect) {
            case Effect.WriteFile write -> List.of(write.path().value());
            case Effect.CopyFile copy -> List.of(copy.to().value());
            case Effect.Checkout checkout -> List.of(checkout.path().value());
            case Effect.DownloadArtifact download -> List.of(download.path().value());
            case Effect.CacheFiles cache -> cache.paths().stream().map(Located::value).toList();
            case Effect.RunContainer container ->
                    container.mounts().stream().flatMap(mount -> mount.source().stream()).map(Located::value).toList();
            case Effect.SaveImage _ -> writtenFiles(effect);
            case Effect.BuildImage build ->
                    build.outputs().stream().flatMap(output -> output.file().stream()).map(Located::value).toList();
            case Effect other -> List.of();
        };
    }

    /// The single files that the downloads before a moment of a job are known to bring.
    public List<PlacedFile> placed(JobRun job, int before) {
        List<PlacedFile> files = new ArrayList<>();
        for (Effect.DownloadArtifact download : downloads(job)) {
            Arrival arrival = downloads.get(download);
            if (arrival == null || download.origin().order() >= before) {
                continue;
            }
            for (int i = 0; i < arrival.use.uploads().size(); i++) {
                ArtifactUse.Match match = arrival.use.uploads().get(i);
                for (ArtifactLayout.Placed placed : arrival.placed(i)) {
                    if (match.name() == Comparison.SAME
                            && placed.certain() == Presence.YES
                            && placed.extent() == ArtifactLayout.Extent.FILE) {
                        files.add(new PlacedFile(placed.path(), download, match.upload()));
                    }
                }
            }
        }
        return files;
    }

    private FileLookup lookUp(JobRun job, int before, Value path, int depth) {
        if (depth > DEEPEST || known.size() > MOST_PLACES) {
            return FileLookup.UNKNOWN;
        }
        Place place = new Place(job, before, path);
        FileLookup earlier = known.get(place);
        if (earlier != null) {
            return earlier;
        }
        Search search = new Search(job, path, depth);
        for (Effect effect : trail(job).before(before, path)) {
            if (search.take(effect) == Progress.SETTLED) {
                break;
            }
        }
        FileLookup lookup =
                new FileLookup(search.found, search.unseen.isEmpty() ? Presence.NO : Presence.MAYBE, search.wiped);
        known.put(place, lookup);
        return lookup;
    }

    /// More files than any run's rules ask for.
    private static final int MOST_PLACES = 50_000;

    private enum Progress {
        GOING_ON,
        SETTLED
    }

    /// One look back through a job. For one use.
    private final class Search {
        private final JobRun job;
        private final Value path;
        private final int depth;
        private final List<FileLookup.Found> found = new ArrayList<>();
        private final List<FileLookup.Wiped> wiped = new ArrayList<>();
        private final List<Effect> unseen = new ArrayList<>();
        private final List<Effect.Checkout> checkouts = new ArrayList<>();
        private Presence remade = Presence.NO;

        Search(JobRun job, Value path, int depth) {
            this.job = job;
            this.path = path;
            this.depth = depth;
        }

        Progress take(Effect effect) {
            if (effect.origin().happens() == Presence.NO) {
                return Progress.GOING_ON;
            }
            return switch (effect) {
                case Effect.WriteFile write -> written(write, List.of(write.path().value()));
                case Effect.SaveImage _, Effect.ExportContainer _ -> written(effect, writtenFiles(effect));
                case Effect.BuildImage build -> built(build);
                case Effect.CopyFile copy -> copied(copy);
                case Effect.DownloadArtifact download -> downloaded(download);
                case Effect.CacheFiles cache -> restored(cache);
                case Effect.Checkout checkout -> checkedOut(checkout);
                case Effect.UnknownEffects _, Effect.ExecuteInContainer _ -> openedBy(effect);
                case Effect.RunOnHost run ->
                        run.invocation().program().filter(Programs::onlyReads).isPresent()
                                ? Progress.GOING_ON
                                : openedBy(effect);
                case Effect.RunContainer container -> writes(container) ? openedBy(effect) : Progress.GOING_ON;
                case Effect.SetUpPython _,
                        Effect.SetUpBuilder _,
                        Effect.ExposeRuntime _,
                        Effect.TagImage _,
                        Effect.LoadImage _,
                        Effect.PullImage _,
                        Effect.PushImage _,
                        Effect.ImportImage _,
                        Effect.CallDocker _,
                        Effect.RemoveImage _,
                        Effect.CopyAcross _,
                        Effect.UploadArtifact _,
                        Effect.ReadFile _,
                        Effect.RemoveFile _,
                        Effect.LogIn _ ->
                        Progress.GOING_ON;
            };
        }

        private Progress written(Effect effect, List<Value> files) {
            for (Value file : files) {
                Comparison same = Comparison.of(file, path);
                if (same == Comparison.SAME) {
                    add(new FileSource.Written(job, effect), effect.origin().happens());
                    return settledIf(effect.origin().happens());
                }
                if (same == Comparison.POSSIBLE || mayHold(file)) {
                    add(new FileSource.Written(job, effect), Presence.MAYBE);
                }
            }
            return Progress.GOING_ON;
        }

        private Progress built(Effect.BuildImage build) {
            boolean intoFolder =
                    build.outputs().stream()
                            .filter(output -> output.format() == BuildOutput.Format.LOCAL)
                            .flatMap(output -> output.file().stream())
                            .anyMatch(folder -> mayHold(folder.value()));
            if (intoFolder) {
                unseen.add(build);
            }
            return written(build, writtenFiles(build));
        }

        /// Whether the path may lie in a folder.
        private boolean mayHold(Value folder) {
            if (HostPath.below(folder, path).isPresent()) {
                return true;
            }
            if (HostPath.isOutside(folder) && path.isKnown() && HostPath.isInWorkspace(path)) {
                return false;
            }
            return !folder.isKnown()
                    && Comparison.of(Value.concat(List.of(folder, Value.unknown("a path below"))), path)
                            != Comparison.DIFFERENT;
        }

        private Progress openedBy(Effect effect) {
            unseen.add(effect);
            return Progress.GOING_ON;
        }

        private boolean writes(Effect.RunContainer container) {
            return container.mounts().stream()
                    .anyMatch(mount ->
                            FileTrail.isWritten(mount)
                                    && mount.source()
                                            .map(source ->
                                                    mayHold(source.value()) || mount.kind() == Mount.Kind.UNKNOWN)
                                            .orElse(mount.kind() == Mount.Kind.UNKNOWN));
        }

        private Progress copied(Effect.CopyFile copy) {
            Value from = copy.from().value();
            Value to = copy.to().value();
            Value inFolder = HostPath.resolve(to, HostPath.name(from));
            Comparison direct = Comparison.of(to, path);
            Comparison within = Comparison.of(inFolder, path);
            if (direct != Comparison.SAME && within != Comparison.SAME) {
                if (direct == Comparison.POSSIBLE || within == Comparison.POSSIBLE) {
                    unseen.add(copy);
                }
                return Progress.GOING_ON;
            }
            FileLookup original = lookUp(job, copy.origin().order(), from, depth + 1);
            original.found().forEach(each -> add(each.source(), each.certain().and(copy.origin().happens())));
            if (original.found().isEmpty()) {
                unseen.add(copy);
            }
            return settledIf(copy.origin().happens());
        }

        private Progress downloaded(Effect.DownloadArtifact download) {
            Arrival arrival = downloads.get(download);
            if (HostPath.below(download.path().value(), path).isEmpty()) {
                return mayHold(download.path().value()) ? openedBy(download) : Progress.GOING_ON;
            }
            if (arrival == null || arrival.use.unseen() != Presence.NO || download.otherRun() != Presence.NO) {
                unseen.add(download);
            }
            if (arrival == null) {
                return Progress.GOING_ON;
            }
            for (int i = 0; i < arrival.use.uploads().size(); i++) {
                ArtifactUse.Match match = arrival.use.uploads().get(i);
                for (ArtifactLayout.Placed placed : arrival.placed(i)) {
                    sourceOf(placed)
                            .ifPresent(source -> {
                                Presence sure =
                                        !isPattern(path)
                                                        && !mayBe(placed)
                                                        && match.name() == Comparison.SAME
                                                        && match.order() == ArtifactUse.Order.BEFORE
                                                ? placed.certain().and(download.origin().happens())
                                                : Presence.MAYBE;
                                FileLookup original =
                                        lookUp(match.job(), match.upload().origin().order(), source, depth + 1);
                                add(new FileSource.Downloaded(job, download, match, original), sure);
                            });
                }
            }
            return settled();
        }

        private Optional<Value> sourceOf(ArtifactLayout.Placed placed) {
            if (placed.path().equals(path) && placed.extent() != ArtifactLayout.Extent.TREE) {
                return Optional.of(placed.source());
            }
            if (mayBe(placed)) {
                return Optional.of(placed.source());
            }
            if (placed.extent() == ArtifactLayout.Extent.FILE) {
                return Optional.empty();
            }
            return HostPath.below(placed.path(), path).map(rest -> HostPath.resolve(placed.source(), rest));
        }

        /// Whether it hangs on what is not known if a file is the one that is looked for.
        private boolean mayBe(ArtifactLayout.Placed placed) {
            return placed.extent() != ArtifactLayout.Extent.TREE
                    && Comparison.of(placed.path(), path) == Comparison.POSSIBLE;
        }

        private Progress restored(Effect.CacheFiles cache) {
            if (cache.direction() == Effect.CacheDirection.SAVE) {
                return Progress.GOING_ON;
            }
            boolean holds =
                    cache.paths().stream()
                            .anyMatch(folder ->
                                    mayHold(folder.value())
                                            || Comparison.of(folder.value(), path) != Comparison.DIFFERENT);
            if (!holds) {
                return Progress.GOING_ON;
            }
            Optional<FileCaches.Save> save = caches.savedFor(job, cache);
            if (save.isEmpty()) {
                add(new FileSource.Restored(job, cache, Optional.empty()), Presence.MAYBE);
                unseen.add(cache);
                return Progress.GOING_ON;
            }
            FileLookup original = lookUp(save.get().job(), save.get().order(), path, depth + 1);
            Presence sure = save.get().certain().and(cache.origin().happens());
            add(
                    new FileSource.Restored(
                            job,
                            cache,
                            Optional.of(new FileSource.Saved(save.get().job(), save.get().effect(), original))),
                    original.certain().isPresent() ? sure : Presence.MAYBE);
            if (sure != Presence.YES || original.unseen() != Presence.NO) {
                unseen.add(cache);
            }
            return settled();
        }

        private Progress checkedOut(Effect.Checkout checkout) {
            Optional<Value> inside = HostPath.below(checkout.path().value(), path);
            if (inside.isEmpty()) {
                return mayHold(checkout.path().value()) ? openedBy(checkout) : Progress.GOING_ON;
            }
            if (checkout.repository().isPresent()) {
                return openedBy(checkout);
            }
            boolean committed = inside.get().literal().filter(repository.files()::exists).isPresent();
            if (committed) {
                add(new FileSource.Committed(job, checkout), checkout.origin().happens());
                return settledIf(checkout.origin().happens());
            }
            if (checkout.cleans() == Presence.YES) {
                if (checkouts.isEmpty() && !unseen.isEmpty()) {
                    remade = Presence.MAYBE;
                }
                checkouts.add(checkout);
            }
            return Progress.GOING_ON;
        }

        private void add(FileSource source, Presence certain) {
            if (checkouts.isEmpty()) {
                found.add(new FileLookup.Found(source, certain));
                return;
            }
            Effect.Checkout last = checkouts.getFirst();
            if (last.origin().happens() == Presence.YES && certain == Presence.YES) {
                wiped.add(new FileLookup.Wiped(source, last, remade));
            } else {
                found.add(new FileLookup.Found(source, Presence.MAYBE));
            }
        }

        private Progress settledIf(Presence happens) {
            return happens == Presence.YES ? settled() : Progress.GOING_ON;
        }

        private Progress settled() {
            boolean certain = found.stream().anyMatch(each -> each.certain() == Presence.YES);
            return certain || !wiped.isEmpty() ? Progress.SETTLED : Progress.GOING_ON;
        }
    }

    /// Whether a path stands for the files that a pattern of the shell finds.
    private static boolean isPattern(Value path) {
        return path.pieces().stream()
                .anyMatch(piece ->
                        piece instanceof Piece.Hole hole && hole.symbol().key().startsWith(WordReader.PATTERN));
    }

    /// The single files that an effect writes.
    static List<Value> writtenFiles(Effect effect) {
        if (effect instanceof Effect.SaveImage save) {
            return save.file().map(file -> List.of(file.value())).orElse(List.of());
        }
        if (effect instanceof Effect.ExportContainer export) {
            return export.file().map(file -> List.of(file.value())).orElse(List.of());
        }
        if (effect instanceof Effect.BuildImage build) {
            return build.outputs().stream()
                    .filter(output -> output.format() != BuildOutput.Format.LOCAL)
                    .flatMap(output -> output.file().stream())
                    .map(Located::value)
                    .toList();
        }
        return List.of();
    }
}
