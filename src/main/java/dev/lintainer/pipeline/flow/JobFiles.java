package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.pipeline.repository.Repository;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known of the files on a job's machine at one moment: those of the commit and those that the job makes.
///
/// @param before the order of the effect that looks
public record JobFiles(RunGraph graph, JobRun job, int before, Repository repository) {
    /// Whether nothing can have put a file or folder there.
    public boolean isMissing(Value path) {
        return path.isKnown()
                && HostPath.isInWorkspace(path)
                && !path.is(".")
                && graph.files().lookUp(job, before, path).isMissing()
                && writerBelow(path).isEmpty()
                && isTreeKnown(path);
    }

    /// The file of the commit that lies at a path, where nothing has taken its place.
    Optional<String> committed(Value path) {
        boolean intact =
                graph.files()
                        .lookUp(job, before, path)
                        .certain()
                        .filter(FileSource.Committed.class::isInstance)
                        .isPresent();
        return intact && !isCopied(path) && isTreeKnown(path) ? inCommit(path) : Optional.empty();
    }

    /// Whether another file of the commit may have taken the place.
    private boolean isCopied(Value path) {
        for (Copied copied : Copied.in(job)) {
            boolean there =
                    Comparison.of(copied.to(), path) != Comparison.DIFFERENT
                            || Comparison.of(copied.inside(), path) != Comparison.DIFFERENT;
            if (copied.order() < before && there) {
                return true;
            }
        }
        return false;
    }

    /// Where a copy comes to lie: at a path, or below it if a folder is there.
    private record Copied(int order, Value to, Value inside) {
        static List<Copied> in(JobRun job) {
            return job.deductions().of(Copied.class, () -> List.copyOf(find(job)));
        }

        private static List<Copied> find(JobRun job) {
            List<Copied> copies = new ArrayList<>();
            for (Effect.CopyFile copy : job.effects(Effect.CopyFile.class)) {
                Value to = copy.to().value();
                copies.add(
                        new Copied(
                                copy.origin().order(), to, HostPath.resolve(to, HostPath.name(copy.from().value()))));
            }
            return copies;
        }
    }

    boolean isCheckedOut() {
        return !checkouts().isEmpty();
    }

    /// What the job writes to a path or below it before this moment.
    Optional<Effect> writer(Value path) {
        return graph.files().lookUp(job, before, path).found().stream()
                .map(FileLookup.Found::source)
                .filter(source -> !(source instanceof FileSource.Committed))
                .map(FileSource::by)
                .findFirst()
                .or(() -> writerBelow(path));
    }

    /// What the job for certain writes to a path or below it before this moment.
    Optional<Effect> certainWriter(Value path) {
        return graph.files()
                .lookUp(job, before, path)
                .certain()
                .filter(source -> !(source instanceof FileSource.Committed))
                .map(FileSource::by)
                .or(() ->
                        earlier().stream()
                                .filter(effect ->
                                        !(effect instanceof Effect.Checkout || effect instanceof Effect.CacheFiles))
                                .filter(effect -> effect.origin().happens() == Presence.YES)
                                .filter(effect ->
                                        places(effect).stream()
                                                .anyMatch(place ->
                                                        place.isKnown() && HostPath.below(path, place).isPresent()))
                                .findFirst());
    }

    /// What makes a folder by writing below it.
    private Optional<Effect> writerBelow(Value folder) {
        return earlier().stream()
                .filter(effect -> places(effect).stream().anyMatch(place -> mayLieBelow(folder, place)))
                .findFirst();
    }

    private List<Effect> earlier() {
        List<Effect> writers =
                job.deductions().of(JobFiles.class, () -> job.effects().stream().filter(JobFiles::writes).toList());
        List<Effect> earlier = new ArrayList<>();
        for (Effect effect : writers) {
            if (effect.origin().order() < before) {
                earlier.add(effect);
            }
        }
        return earlier;
    }

    /// Whether the effect puts files at places that it names.
    private static boolean writes(Effect effect) {
        return effect.origin().happens() != Presence.NO && !written(effect).isEmpty();
    }

    private static List<Value> places(Effect effect) {
        return written(effect).stream().map(Located::value).toList();
    }

    private static List<Located> written(Effect effect) {
        if (effect instanceof Effect.WriteFile write) {
            return List.of(write.path());
        }
        if (effect instanceof Effect.CopyFile copy) {
            return List.of(copy.to());
        }
        if (effect instanceof Effect.SaveImage save) {
            return save.file().stream().toList();
        }
        if (effect instanceof Effect.BuildImage build) {
            return build.outputs().stream().flatMap(output -> output.file().stream()).toList();
        }
        if (effect instanceof Effect.DownloadArtifact download) {
            return List.of(download.path());
        }
        if (effect instanceof Effect.CacheFiles cache) {
            return cache.direction() == Effect.CacheDirection.SAVE ? List.of() : cache.paths();
        }
        return effect instanceof Effect.Checkout checkout ? List.of(checkout.path()) : List.of();
    }

    /// A place with wildcards or holes may be anything that begins as it does.
    private static boolean mayLieBelow(Value folder, Value place) {
        String text = place.isKnown() ? place.toString() : place.prefix();
        int star = text.indexOf('*');
        if (star < 0 && HostPath.isExact(place)) {
            return HostPath.below(folder, place).isPresent();
        }
        String start = star < 0 ? text : text.substring(0, star);
        String above = folder + "/";
        return start.startsWith(above) || above.startsWith(start);
    }

    private List<Effect.Checkout> checkouts() {
        List<Effect.Checkout> checkouts = new ArrayList<>();
        for (Effect effect : earlier()) {
            if (effect instanceof Effect.Checkout checkout) {
                checkouts.add(checkout);
            }
        }
        return checkouts.reversed();
    }

    /// The path in the repository of what lies at a path of the machine.
    private Optional<String> inCommit(Value path) {
        for (Effect.Checkout checkout : checkouts()) {
            Optional<Value> inside = HostPath.below(checkout.path().value(), path);
            if (inside.isPresent()) {
                return checkout.repository().isPresent() ? Optional.empty() : inside.get().literal();
            }
        }
        return path.literal();
    }

    /// Whether the files here are those that the commit shows: no other commit, submodule or link leads elsewhere.
    private boolean isTreeKnown(Value path) {
        boolean sameCommit = checkouts().stream().noneMatch(JobFiles::isOfOtherCommit);
        return sameCommit && inCommit(path).filter(inside -> !leadsElsewhere(inside, repository)).isPresent();
    }

    private static boolean isOfOtherCommit(Effect.Checkout checkout) {
        return checkout.origin()
                .cause()
                .filter(UsesStep.class::isInstance)
                .map(UsesStep.class::cast)
                .flatMap(step -> step.with().find("ref"))
                .map(entry -> entry.value().raw())
                .filter(ref -> !ref.isBlank())
                .filter(ref -> !ref.contains("github.") || ref.contains("inputs."))
                .isPresent();
    }

    /// Whether a path of the repository lies in a submodule, or behind a link.
    static boolean leadsElsewhere(String path, Repository repository) {
        Set<String> submodules = submodules(repository.files());
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            String above = path.substring(0, end);
            if (repository.files().isFile(above) || submodules.contains(above)) {
                return true;
            }
        }
        return submodules.contains(path) || path.startsWith("..");
    }

    /// https://git-scm.com/docs/gitmodules
    private static Set<String> submodules(FileTree files) {
        Set<String> paths = new HashSet<>();
        files.read(".gitmodules")
                .ifPresent(file ->
                        file.text()
                                .lines()
                                .map(String::strip)
                                .forEach(line -> {
                                    int equals = line.indexOf('=');
                                    if (equals > 0 && line.substring(0, equals).strip().equals("path")) {
                                        paths.add(line.substring(equals + 1).strip());
                                    }
                                }));
        return paths;
    }
}
