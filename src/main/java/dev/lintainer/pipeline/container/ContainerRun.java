package dev.lintainer.pipeline.container;

import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Deductions;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.flow.RunGraph;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.known.ToolWrites;
import dev.lintainer.pipeline.repository.FileTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One container that a command of a job starts, as far as it can be told what goes on in it: who it runs as, where,
/// what it sees of the job's machine, and what becomes of the files that it writes.
///
/// @param graph of the run that it is part of
/// @param use the command and its image
/// @param content of the image, where the pipeline builds it
/// @param user who its first program runs as
/// @param paths its mounts and working directory
/// @param programs what runs in it, by its own command and by `docker exec`
/// @param command its own command
/// @param access how later commands of the job reach into it, or into others
/// @param deductions what follows from all this
public record ContainerRun(
        RunGraph graph,
        ImageUse use,
        Effect.RunContainer container,
        Optional<ImageContent> content,
        ContainerUser user,
        ContainerPaths paths,
        ContainerCommand command,
        List<Program> programs,
        ContainerAccess access,
        Deductions deductions) {
    public ContainerRun {
        programs = List.copyOf(programs);
    }

    /// @param by the effect that starts it
    /// @param paths as it sees them
    public record Program(Invocation invocation, Effect by, ContainerUser user, ContainerPaths paths) {}

    /// @param use of a [Effect.RunContainer]
    public static ContainerRun of(
            RunGraph graph, ImageUse use, Optional<ImageContent> content, ContainerAccess access) {
        Effect.RunContainer container = (Effect.RunContainer) use.effect();
        ContainerPaths paths = ContainerPaths.of(container, content);
        ContainerUser user = ContainerUsers.of(container, content);
        ContainerCommand command = EffectiveCommand.of(container, content);
        List<Program> programs = new ArrayList<>();
        command.known().forEach(each -> programs.add(new Program(each, container, user, paths)));
        for (Effect.ExecuteInContainer inside : access.commands()) {
            if (inside.origin().order() > container.origin().order()
                    && isNamed(container, inside.container().value())) {
                ContainerPaths own =
                        inside.workingDirectory().map(folder -> paths.startingIn(folder.value())).orElse(paths);
                ContainerUser other = ContainerUsers.of(inside, container, content);
                inside.command().known().forEach(each -> programs.add(new Program(each, inside, other, own)));
            }
        }
        return new ContainerRun(
                graph, use, container, content, user, paths, command, programs, access, new Deductions());
    }

    public JobRun job() {
        return use.job();
    }

    /// Whether something may lie at a path of the job's machine when the container starts.
    public Presence isOnMachine(Value hostPath) {
        return graph.files().holds(job(), container.origin().order(), hostPath);
    }

    /// The mounts of the workspace, or of a part of it.
    public List<Mount> workspaceMounts() {
        return container.mounts().stream()
                .filter(mount -> mount.kind() == Mount.Kind.BIND)
                .filter(mount -> mount.source().filter(source -> isKnownPart(source.value())).isPresent())
                .toList();
    }

    private static boolean isKnownPart(Value source) {
        return source.isKnown() && HostPath.isInWorkspace(source);
    }

    /// Whether the steps of the job run on the machine that the mounts are of, not in a container of their own.
    public boolean isOnMachine() {
        return job().container().isEmpty();
    }

    /// What its programs write, as far as they are known, in order.
    public List<ContainerWrite> writes(FileTree files) {
        return deductions.of(files, () -> List.copyOf(findWrites(files)));
    }

    private List<ContainerWrite> findWrites(FileTree files) {
        List<ContainerWrite> writes = new ArrayList<>();
        for (Program program : programs) {
            for (ToolWrites.Write write : ToolWrites.of(program.invocation(), environment(), files)) {
                writes.add(write(program, write));
            }
        }
        return writes;
    }

    /// What its programs only keep for the next time, and go on without.
    public List<ContainerWrite> caches(FileTree files) {
        List<ContainerWrite> writes = new ArrayList<>();
        for (Program program : programs) {
            for (ToolWrites.Write write : ToolWrites.caches(program.invocation(), environment(), files)) {
                writes.add(write(program, write));
            }
        }
        return writes;
    }

    /// The variables that its programs find.
    private Map<String, Value> environment() {
        Map<String, Value> environment = new HashMap<>();
        content.ifPresent(image ->
                image.facts()
                        .target()
                        .environment()
                        .imageVariables()
                        .forEach((name, setting) -> environment.put(name, setting.value())));
        environment.putAll(container.environment().values());
        return environment;
    }

    private ContainerWrite write(Program program, ToolWrites.Write write) {
        Value path = program.paths().resolve(program.invocation(), write.path().value());
        return new ContainerWrite(write, program.invocation(), program.user(), path, end(program.paths(), path));
    }

    private ContainerWrite.End end(ContainerPaths seen, Value path) {
        return switch (seen.place(path)) {
            case ContainerPaths.Place.OnHost onHost -> new ContainerWrite.End.OnHost(onHost.mount(), onHost.hostPath());
            case ContainerPaths.Place.InVolume volume ->
                    copiedOut(path).orElseGet(() -> new ContainerWrite.End.InVolume(volume.mount()));
            case ContainerPaths.Place.InMemory _ -> new ContainerWrite.End.Lost();
            case ContainerPaths.Place.InContainer _ ->
                    copiedOut(path)
                            .orElseGet(() ->
                                    isTakenWhole() ? new ContainerWrite.End.Unknown() : new ContainerWrite.End.Lost());
            case ContainerPaths.Place.Unknown _ -> new ContainerWrite.End.Unknown();
        };
    }

    /// What `docker cp` takes out of this container, or may do.
    private Optional<ContainerWrite.End> copiedOut(Value path) {
        for (Effect.CopyAcross copy : access.copies()) {
            boolean later =
                    copy.direction() == Effect.Direction.OUT_OF_CONTAINER
                            && copy.origin().order() > container.origin().order();
            Comparison name = later ? compareName(container, copy.container().value()) : Comparison.DIFFERENT;
            if (name == Comparison.DIFFERENT) {
                continue;
            }
            Value from = HostPath.resolve(Value.known("/"), copy.inside());
            Optional<Value> rest = HostPath.below(from, path);
            if (rest.isPresent()) {
                Value to =
                        rest.get().is(".")
                                ? copy.onHost().value()
                                : HostPath.resolve(copy.onHost().value(), rest.get());
                Presence certain = name == Comparison.SAME ? copy.origin().happens() : Presence.MAYBE;
                return Optional.of(new ContainerWrite.End.CopiedOut(copy, to, certain));
            }
            if (!from.isKnown() || Comparison.of(from, path) != Comparison.DIFFERENT || !path.isKnown()) {
                return Optional.of(new ContainerWrite.End.Unknown());
            }
        }
        return Optional.empty();
    }

    /// Whether the container's files are taken by other means: `docker export`, `docker commit`, `--volumes-from`.
    private boolean isTakenWhole() {
        return access.takings().stream().anyMatch(effect -> effect.origin().order() > container.origin().order());
    }

    private static boolean isNamed(Effect.RunContainer container, Value name) {
        return compareName(container, name) == Comparison.SAME;
    }

    /// Whether a word that names a container means this one: one that was not named is known by an id.
    private static Comparison compareName(Effect.RunContainer container, Value name) {
        if (container.name().isEmpty()) {
            return name.isKnown() ? Comparison.DIFFERENT : Comparison.POSSIBLE;
        }
        Comparison byName = Comparison.of(container.name().get().value(), name);
        return byName == Comparison.DIFFERENT && !name.isKnown() ? Comparison.POSSIBLE : byName;
    }
}
