package dev.lintainer.pipeline.check;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerWrite;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.effect.SearchPaths;
import dev.lintainer.pipeline.effect.Tool;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.flow.FileLookup;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.flow.UploadedPaths;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.CheckTools;
import dev.lintainer.pipeline.known.ToolWrites;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.text.Location;
import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds results that containers write, and that uploads of the same job look for in vain: because no mount shows them
/// to the job's machine, or because they lie at another path there.
public final class LostResults {
    private final RunGraph graph;
    private final FileTree files;

    /// What the containers of a job write before each moment.
    private final Map<JobRun, List<ContainerRun>> runs = new IdentityHashMap<>();

    private final Map<ContainerRun, List<ContainerWrite>> written = new IdentityHashMap<>();

    private LostResults(RunGraph graph, List<ContainerRun> containers, FileTree files) {
        this.graph = graph;
        this.files = files;
        for (ContainerRun run : containers) {
            runs.computeIfAbsent(run.job(), _ -> new ArrayList<>()).add(run);
        }
    }

    /// @param containers of the run
    public static List<LostResult> of(RunGraph graph, List<ContainerRun> containers, FileTree files) {
        LostResults results = new LostResults(graph, containers, files);
        List<LostResult> lost = new ArrayList<>();
        for (JobRun job : graph.run().jobs()) {
            if (results.runs.containsKey(job)
                    && job.container().isEmpty()
                    && job.runner().hosting() == Runner.Hosting.GITHUB) {
                readers(job).forEach(reader -> results.of(job, reader).ifPresent(lost::add));
            }
        }
        return lost;
    }

    private List<ContainerWrite> writes(ContainerRun run) {
        return written.computeIfAbsent(run, _ -> run.writes(files));
    }

    private static List<ResultReader> readers(JobRun job) {
        List<ResultReader> readers = new ArrayList<>();
        for (Effect.UploadArtifact upload : job.effects(Effect.UploadArtifact.class)) {
            upload.paths().forEach(path -> readers.add(ResultReader.of(upload, path)));
        }
        readers.addAll(ReportReaders.of(job));
        return readers;
    }

    private Optional<LostResult> of(JobRun job, ResultReader reader) {
        Value pattern = reader.path().value();
        if (pattern.prefix().startsWith("!") || pattern.is(".") || pattern.prefix().isEmpty()) {
            return Optional.empty();
        }
        List<ContainerRun> before =
                runs.getOrDefault(job, List.of()).stream()
                        .filter(run -> run.container().origin().order() < reader.order())
                        .toList();
        if (before.stream().anyMatch(run -> finds(pattern, run))) {
            return Optional.empty();
        }
        for (ContainerRun run : before) {
            for (ContainerWrite write : writes(run)) {
                if (isResult(write) && isLostOrElsewhere(write, job)) {
                    Optional<Value> expected = expected(pattern, write);
                    if (expected.isPresent()) {
                        return lost(run, write, reader, expected.get());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a container writes what the upload takes, or may do so.
    private boolean finds(Value pattern, ContainerRun run) {
        return writes(run).stream().anyMatch(write -> mayFind(pattern, write));
    }

    private static boolean mayFind(Value pattern, ContainerWrite write) {
        return switch (write.end()) {
            case ContainerWrite.End.OnHost onHost -> meets(pattern, onHost.path());
            case ContainerWrite.End.CopiedOut copied -> meets(pattern, copied.path());
            case ContainerWrite.End.InVolume _, ContainerWrite.End.Lost _ -> false;
            case ContainerWrite.End.Unknown _ -> true;
        };
    }

    private static boolean meets(Value pattern, Value file) {
        return UploadedPaths.finds(pattern, file) != Comparison.DIFFERENT
                || HostPath.below(file, SearchPaths.start(pattern)).isPresent();
    }

    private static final Set<String> PREPARING = Set.of("mkdir", "touch", "rm", "cd");

    private static boolean isResult(ContainerWrite write) {
        return write.write().certain() != Presence.NO
                && write.by().program().filter(program -> !PREPARING.contains(program)).isPresent();
    }

    /// A file that lies on the machine, and that another upload takes there, is none that this one misses.
    private static boolean isLostOrElsewhere(ContainerWrite write, JobRun job) {
        Optional<Value> onHost =
                switch (write.end()) {
                    case ContainerWrite.End.OnHost place -> Optional.of(place.path());
                    case ContainerWrite.End.CopiedOut copied -> Optional.of(copied.path());
                    case ContainerWrite.End.Lost _, ContainerWrite.End.InVolume _, ContainerWrite.End.Unknown _ ->
                            Optional.empty();
                };
        return write.end() instanceof ContainerWrite.End.Lost
                || onHost.isPresent()
                        && job.effects(Effect.UploadArtifact.class).stream()
                                .flatMap(other -> other.paths().stream())
                                .noneMatch(other -> meets(other.value(), onHost.get()));
    }

    /// Where the upload expects the file, if it is this one that it looks for: under the path that the container knows
    /// it by, or under its name.
    private static Optional<Value> expected(Value pattern, ContainerWrite write) {
        List<Value> known = new ArrayList<>();
        Value written = write.write().path().value();
        if (!written.prefix().startsWith("/") && !written.prefix().isEmpty()) {
            known.add(HostPath.resolve(HostPath.WORKSPACE, written));
        }
        known.add(write.path());
        for (Value path : known) {
            if (UploadedPaths.finds(pattern, path) == Comparison.SAME) {
                return Optional.of(path);
            }
        }
        Value name = HostPath.name(write.path());
        boolean literal = SearchPaths.start(pattern).equals(pattern);
        boolean named = literal && name.prefix().indexOf('.') > 0 && HostPath.name(pattern).equals(name);
        if (named) {
            return Optional.of(pattern);
        }
        for (Value path : known) {
            boolean inFolder = !literal && !SearchPaths.start(pattern).is(".");
            if (inFolder && UploadedPaths.finds(pattern, path) == Comparison.POSSIBLE) {
                return Optional.of(path);
            }
        }
        return literal && isAlmost(pattern, write) ? Optional.of(pattern) : Optional.empty();
    }

    /// `report/`, where the file lies in `reports`.
    private static boolean isAlmost(Value pattern, ContainerWrite write) {
        return write.end() instanceof ContainerWrite.End.OnHost onHost
                && pattern.literal().isPresent()
                && HostPath.parent(onHost.path())
                        .literal()
                        .flatMap(folder -> Spelling.nearest(pattern.literal().get(), List.of(folder)))
                        .isPresent();
    }

    private Optional<LostResult> lost(ContainerRun run, ContainerWrite write, ResultReader reader, Value expected) {
        Set<Effect> leftOut = withoutInfluence(run.job());
        int now = reader.order();
        FileLookup others =
                graph.files()
                        .lookUpWithout(
                                run.job(),
                                now,
                                expected,
                                effect -> leftOut.contains(effect) || effect instanceof Effect.RunOnHost);
        boolean copied =
                run.job().effects(Effect.CopyFile.class).stream()
                        .anyMatch(copy ->
                                copy.origin().order() < now && HostPath.below(copy.to().value(), expected).isPresent());
        if (copied
                || !others.isMissing()
                || expected.literal().filter(files::exists).isPresent() && isCheckedOut(run.job())) {
            return Optional.empty();
        }
        boolean programs =
                run.job().effects(Effect.RunOnHost.class).stream()
                        .filter(each -> each.origin().order() < now && !leftOut.contains(each))
                        .anyMatch(each -> each.invocation().program().filter(Programs::onlyReads).isEmpty());
        Presence certain = programs ? Presence.MAYBE : Presence.YES;
        boolean happens = run.container().origin().happens() == Presence.YES && write.certain() == Presence.YES;
        return Optional.of(new LostResult(run, write, reader, happens ? certain : Presence.MAYBE));
    }

    private static boolean isCheckedOut(JobRun job) {
        return !job.effects(Effect.Checkout.class).isEmpty();
    }

    /// What of a job makes no results: folders that are prepared, and containers whose programs are all known to write
    /// what they are told to.
    private Set<Effect> withoutInfluence(JobRun job) {
        Set<Effect> quiet = Collections.newSetFromMap(new IdentityHashMap<>());
        Optional<Location> preparing = Optional.empty();
        for (Effect effect : job.effects()) {
            if (effect instanceof Effect.RunOnHost run) {
                boolean prepares = run.invocation().program().filter("mkdir"::equals).isPresent();
                preparing = prepares ? Optional.of(run.invocation().location()) : Optional.empty();
                if (prepares) {
                    quiet.add(effect);
                }
            } else if (effect instanceof Effect.WriteFile write
                    && preparing.filter(place -> contains(place, write.path().location())).isPresent()) {
                quiet.add(effect);
            }
        }
        for (ContainerRun run : runs.getOrDefault(job, List.of())) {
            boolean known =
                    run.command() instanceof ContainerCommand.Given
                            && run.programs().stream().allMatch(each -> isModelled(each.invocation()));
            if (known) {
                quiet.add(run.container());
                run.programs().forEach(each -> quiet.add(each.by()));
            }
        }
        return quiet;
    }

    private static boolean contains(Location outer, Location inner) {
        return outer.file() == inner.file() && outer.span().contains(inner.span());
    }

    private static boolean isModelled(Invocation invocation) {
        List<Tool> tools = Tool.of(invocation);
        return !tools.isEmpty()
                && tools.stream()
                        .allMatch(tool ->
                                ToolWrites.isKnown(tool)
                                        || CheckTools.isKnown(tool.name())
                                        || Programs.onlyReads(tool.name())
                                        || PREPARING.contains(tool.name()));
    }
}
