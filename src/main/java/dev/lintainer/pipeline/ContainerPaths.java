package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
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
                        .or(() -> content.map(image -> image.facts().target().workingDirectory()))
                        .orElseGet(() -> Value.unknown("working directory of the image"));
        return new ContainerPaths(HostPath.resolve(ROOT, directory), container.mounts());
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

        /// In the image, a volume, or in memory.
        record InContainer() implements Place {}

        record Unknown() implements Place {}
    }

    /// The mount with the longest path wins.
    public Place place(Value path) {
        if (isOpen(path) || mounts.stream().anyMatch(ContainerPaths::isOpen)) {
            return new Place.Unknown();
        }
        Optional<Mount> nearest =
                mounts.stream()
                        .filter(mount -> HostPath.below(target(mount), path).isPresent())
                        .reduce((one, other) -> length(other) >= length(one) ? other : one);
        if (nearest.isEmpty() || nearest.get().kind() != Mount.Kind.BIND) {
            return new Place.InContainer();
        }
        Optional<Value> rest = HostPath.below(target(nearest.get()), path);
        return rest.isPresent() && nearest.get().source().isPresent()
                ? new Place.OnHost(nearest.get(), HostPath.resolve(nearest.get().source().get().value(), rest.get()))
                : new Place.Unknown();
    }

    private static Value target(Mount mount) {
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
