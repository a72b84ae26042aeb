package dev.lintainer.pipeline.container;

import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.Origin;
import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.image.KnownImages;
import dev.lintainer.pipeline.image.RunCommands;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.syntax.dockerfile.CommandForm;
import dev.lintainer.syntax.dockerfile.RunMount;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whether the repository's sources can be found in a container.
public final class SourcesInContainer {
    private SourcesInContainer() {}

    /// Endings of files that are not what a check is about: lists of packages, settings, documents, scripts that start
    /// things.
    private static final Set<String> OTHER_ENDINGS =
            Set.of(
                    "txt", "toml", "lock", "cfg", "ini", "json", "yml", "yaml", "in", "md", "rst", "sh", "bash", "conf",
                    "env", "pem", "crt", "whl", "mod", "sum");

    private static final Set<String> OTHER_NAMES =
            Set.of("pipfile", "license", "readme", "makefile", "gemfile", ".npmrc", ".yarnrc", ".condarc", ".bashrc");

    /// Programs of a build step that may bring sources which no `COPY` shows.
    private static final Set<String> BRINGERS =
            Set.of("git", "gh", "svn", "hg", "tar", "unzip", "aws", "gsutil", "rsync");

    /// Whether a mount brings the repository, or a part of it that is committed.
    public static Presence mounted(List<Mount> mounts, FileTree files) {
        Presence mounted = Presence.NO;
        for (Mount mount : mounts) {
            mounted = mounted.or(mounted(mount, files));
        }
        return mounted;
    }

    private static Presence mounted(Mount mount, FileTree files) {
        return switch (mount.kind()) {
            case TMPFS -> Presence.NO;
            // A volume without a name begins as a copy of what the image has there.
            case VOLUME -> mount.source().isPresent() ? Presence.MAYBE : Presence.NO;
            case UNKNOWN -> Presence.MAYBE;
            case BIND -> mount.source().map(source -> mounted(source.value(), files)).orElse(Presence.MAYBE);
        };
    }

    private static Presence mounted(Value source, FileTree files) {
        Optional<String> path = source.literal();
        if (path.isEmpty() || !HostPath.isInWorkspace(source)) {
            return path.filter(SourcesInContainer::isOfSystem).isPresent() ? Presence.NO : Presence.MAYBE;
        }
        return files.exists(path.get()) ? Presence.YES : Presence.NO;
    }

    /// Sockets and caches of the machine hold no repository.
    private static boolean isOfSystem(String path) {
        return path.startsWith("/var/run/")
                || path.startsWith("/run/")
                || path.startsWith("/etc/")
                || path.startsWith("/dev/");
    }

    /// Whether a container's own image holds the sources. One that others publish for everybody does not.
    public static Presence held(ContainerRun run) {
        if (run.content().isPresent()) {
            return copied(run.content().get());
        }
        return KnownImages.isKnown(run.use().image().value()) ? Presence.NO : Presence.MAYBE;
    }

    /// Whether the folder that a container starts in may hold the sources: out of its image, or by a mount.
    public static Presence around(ContainerRun run) {
        Presence mounted =
                switch (run.paths().place(run.paths().workingDirectory())) {
                    case ContainerPaths.Place.OnHost _ -> Presence.YES;
                    case ContainerPaths.Place.InVolume _, ContainerPaths.Place.Unknown _ -> Presence.MAYBE;
                    case ContainerPaths.Place.InContainer _, ContainerPaths.Place.InMemory _ -> Presence.NO;
                };
        return held(run).or(mounted);
    }

    /// Whether the image holds the sources, as far as its Dockerfile tells.
    public static Presence copied(ImageContent image) {
        Presence copied = KnownImages.isKnown(image.facts().baseImage().value()) ? Presence.NO : Presence.MAYBE;
        for (StageFacts stage : image.facts().closure()) {
            for (Step step : stage.steps()) {
                copied = copied.or(copied(step, image.dockerfile()));
            }
        }
        return copied;
    }

    private static Presence copied(Step step, Dockerfile dockerfile) {
        return switch (step) {
            case Step.CopyStep copy -> {
                boolean other = copy.from() instanceof Origin.OfStage || copy.from() instanceof Origin.OfImage;
                boolean sources = copy.sources().stream().anyMatch(source -> isSource(source.path()));
                yield !other && sources ? Presence.YES : Presence.NO;
            }
            case Step.RunStep run -> {
                boolean mounts =
                        run.mounts().stream()
                                .anyMatch(mount -> mount.mount().type().equals(Optional.of(RunMount.Type.BIND)));
                yield mounts || brings(run, dockerfile) ? Presence.MAYBE : Presence.NO;
            }
        };
    }

    private static boolean isSource(Value path) {
        String text = path.suffix().isEmpty() ? path.toString() : path.suffix();
        String name = text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        boolean other = dot >= 0 && OTHER_ENDINGS.contains(name.substring(dot + 1)) || OTHER_NAMES.contains(name);
        return !other;
    }

    private static boolean brings(Step.RunStep run, Dockerfile dockerfile) {
        return switch (run.instruction().command()) {
            case CommandForm.ShellForm _ ->
                    RunCommands.of(dockerfile, run).stream().anyMatch(SourcesInContainer::mayBring);
            case CommandForm.ScriptForm _, CommandForm.ExecForm _ -> true;
        };
    }

    private static boolean mayBring(Invocation invocation) {
        return invocation.program().filter(program -> !BRINGERS.contains(program)).isEmpty();
    }
}
