package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
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

/// Follows files of one run back to what made them, through copies, artifacts and checkouts. May be used by several
/// threads.
public final class FileFlows {
    /// Longer chains of jobs than any pipeline hands a file through.
    private static final int DEEPEST = 16;

    private final Repository repository;

    /// By identity: the legs of a matrix download alike.
    private final Map<Effect, Arrival> arrivals = new IdentityHashMap<>();

    private final FileCaches caches;

    public FileFlows(Repository repository, WorkflowRun run, List<ArtifactUse> uses) {
        this.repository = repository;
        this.caches = FileCaches.of(run);
        uses.forEach(use -> arrivals.put(use.download(), new Arrival(use)));
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
        List<Effect> trail = new ArrayList<>(trail(job).before(before, path));
        trail.removeIf(leftOut);
        return new FileSearch(this, job, path, 0).follow(trail);
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
            Optional<Arrival> arrival = arrival(download);
            if (arrival.isPresent() && download.origin().order() < before) {
                for (Arrival.Landed landed : arrival.get().files()) {
                    ArtifactLayout.Placed placed = landed.placed();
                    if (landed.match().name() == Comparison.SAME
                            && placed.certain() == Presence.YES
                            && placed.extent() == ArtifactLayout.Extent.FILE) {
                        files.add(new PlacedFile(placed.path(), download, landed.match().upload()));
                    }
                }
            }
        }
        return files;
    }

    Optional<Arrival> arrival(Effect.DownloadArtifact download) {
        return Optional.ofNullable(arrivals.get(download));
    }

    FileCaches caches() {
        return caches;
    }

    Repository repository() {
        return repository;
    }

    /// @param depth how many jobs and copies the file has been followed through
    FileLookup lookUp(JobRun job, int before, Value path, int depth) {
        if (depth > DEEPEST || known.size() > MOST_PLACES) {
            return FileLookup.UNKNOWN;
        }
        Place place = new Place(job, before, path);
        FileLookup earlier = known.get(place);
        if (earlier != null) {
            return earlier;
        }
        FileLookup lookup = new FileSearch(this, job, path, depth).follow(trail(job).before(before, path));
        known.put(place, lookup);
        return lookup;
    }

    /// More files than any run's rules ask for.
    private static final int MOST_PLACES = 50_000;

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
