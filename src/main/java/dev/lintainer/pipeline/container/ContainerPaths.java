package dev.lintainer.pipeline.container;

import dev.lintainer.document.dockerfile.Setting;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.image.KnownImage;
import dev.lintainer.pipeline.image.KnownImages;
import java.util.List;
import java.util.Optional;

/// Where the paths of a container lie: in the image, or behind a mount on the job's machine. Container paths are
/// written as [HostPath] writes paths, from `/` on; those that begin with the workspace's own path are relative here
/// too.
///
/// @param workingDirectory where the container's first program starts
public record ContainerPaths(Value workingDirectory, List<Mount> mounts) {
    private static final Value ROOT = Value.known("/");

    public ContainerPaths {
        mounts = List.copyOf(mounts);
    }

    /// @param content of the container's image, where the pipeline builds it
    public static ContainerPaths of(Effect.RunContainer container, Optional<ImageContent> content) {
        Value directory =
                container
                        .workingDirectory()
                        .map(Located::value)
                        .or(() -> content.map(ContainerPaths::workingDirectory))
                        .or(() -> container.image().flatMap(image -> ofKnown(image.value())))
                        .orElseGet(() -> Value.unknown("working directory of the image"));
        return new ContainerPaths(HostPath.resolve(ROOT, directory), container.mounts());
    }

    /// `WORKDIR`, else that of the base image, where it is known.
    private static Value workingDirectory(ImageContent content) {
        return content.facts()
                .target()
                .workdir()
                .map(Setting::value)
                .or(() -> ofKnown(content.facts().baseImage().value()))
                .orElseGet(() -> content.facts().target().workingDirectory());
    }

    private static Optional<Value> ofKnown(Value image) {
        return KnownImages.of(image).flatMap(KnownImage::workingDirectory).map(Value::known);
    }

    /// The same mounts, seen by a program that is started in another folder.
    ContainerPaths startingIn(Value directory) {
        return new ContainerPaths(HostPath.resolve(workingDirectory, directory), mounts);
    }

    /// A path as a program of the container means it.
    public Value resolve(Invocation invocation, Value path) {
        return HostPath.resolve(directory(invocation), path);
    }

    /// The folder that a program of the container is started in.
    public Value directory(Invocation invocation) {
        return HostPath.resolve(workingDirectory, invocation.circumstances().directory());
    }

    /// Where a path lies.
    public sealed interface Place {
        /// @param hostPath as [HostPath] writes it
        record OnHost(Mount mount, Value hostPath) implements Place {}

        /// In a volume, which outlives the container but not the job's machine.
        record InVolume(Mount mount) implements Place {}

        /// In memory, gone with the container.
        record InMemory(Mount mount) implements Place {}

        /// Among the container's own files.
        record InContainer() implements Place {}

        record Unknown() implements Place {}
    }

    /// The mount with the longest path wins.
    public Place place(Value path) {
        if (isOpen(path) || mounts.stream().anyMatch(ContainerPaths::isOpen)) {
            return new Place.Unknown();
        }
        Optional<Mount> nearest = nearest(path);
        if (nearest.isEmpty()) {
            return new Place.InContainer();
        }
        Mount mount = nearest.get();
        return switch (mount.kind()) {
            case VOLUME -> new Place.InVolume(mount);
            case TMPFS -> new Place.InMemory(mount);
            case UNKNOWN -> new Place.Unknown();
            case BIND -> {
                Optional<Value> rest = HostPath.below(target(mount), path);
                yield rest.isPresent() && mount.source().isPresent()
                        ? new Place.OnHost(mount, HostPath.resolve(mount.source().get().value(), rest.get()))
                        : new Place.Unknown();
            }
        };
    }

    /// Under which path the container sees what lies on the job's machine; empty where no mount shows it.
    public Optional<Value> inContainer(Value hostPath) {
        return mounts.stream()
                .filter(mount -> mount.kind() == Mount.Kind.BIND && mount.source().isPresent())
                .flatMap(mount ->
                        HostPath.below(mount.source().get().value(), hostPath).stream()
                                .map(rest -> HostPath.resolve(target(mount), rest))
                                .filter(path -> nearest(path).filter(mount::equals).isPresent()))
                .findFirst();
    }

    private Optional<Mount> nearest(Value path) {
        return mounts.stream()
                .filter(mount -> HostPath.below(target(mount), path).isPresent())
                .reduce((one, other) -> length(other) >= length(one) ? other : one);
    }

    /// The path in the container that a mount stands at.
    public static Value target(Mount mount) {
        return HostPath.resolve(ROOT, mount.target().value());
    }

    private static int length(Mount mount) {
        return target(mount).toString().length();
    }

    private static boolean isOpen(Mount mount) {
        return mount.kind() == Mount.Kind.UNKNOWN || isOpen(target(mount));
    }

    /// Whether it is not known where a path begins.
    private static boolean isOpen(Value path) {
        return path.prefix().isEmpty();
    }
}
