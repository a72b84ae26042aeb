package dev.lintainer.pipeline;

import dev.lintainer.text.Location;
import java.util.List;
import java.util.OptionalLong;

/// The machine that a job runs on, as far as `runs-on` tells.
///
/// @param labels as they are written
public record Runner(Hosting hosting, System system, Engine engine, List<Located> labels, Location location) {
    public Runner {
        labels = List.copyOf(labels);
    }

    public enum Hosting {
        /// One of GitHub's machines, new for each job.
        GITHUB,
        /// Somebody else's, or a label that no table knows.
        OTHER,
        UNKNOWN
    }

    public enum System {
        LINUX,
        MACOS,
        WINDOWS,
        UNKNOWN
    }

    /// The Docker engine that the machine brings along, told apart by its image store.
    public enum Engine {
        /// Graph drivers: builds by the `docker` driver know neither OCI archives nor cache exports.
        CLASSIC,
        /// The containerd image store.
        CONTAINERD,
        NONE,
        UNKNOWN
    }

    /// The user id that owns the workspace: that of `runner` on GitHub's Linux machines; the slim ones are containers,
    /// whose user nobody documents (https://github.com/actions/runner-images/issues/10936).
    public OptionalLong workspaceOwner() {
        boolean slim = labels.stream().anyMatch(label -> label.value().prefix().contains("slim"));
        return isHostedLinux() && !slim ? OptionalLong.of(HOSTED_USER) : OptionalLong.empty();
    }

    private static final long HOSTED_USER = 1001;

    /// Whether a label speaks of a processor of Arm's.
    public boolean isArm() {
        return labels.stream().anyMatch(label -> label.value().toString().contains("-arm"));
    }

    public boolean isHostedLinux() {
        return hosting == Hosting.GITHUB && system == System.LINUX;
    }
}
