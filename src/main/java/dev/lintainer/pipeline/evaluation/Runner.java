package dev.lintainer.pipeline.evaluation;

import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The machine that a job runs on, as far as `runs-on` tells.
///
/// @param labels as they are written
public record Runner(Hosting hosting, Machine machine, List<Located> labels, Location location) {
    public Runner {
        labels = List.copyOf(labels);
    }

    /// What a project may say of a label of its own.
    public record Kind(Hosting hosting, Machine machine) {
        /// A machine of one's own.
        public static Kind own(System system, Engine engine, Architecture architecture) {
            return new Kind(
                    Hosting.OTHER, new Machine(system, engine, Optional.empty(), architecture, OptionalLong.empty()));
        }
    }

    /// What a label stands for.
    ///
    /// @param docker version of the engine, `major.minor`
    /// @param user id of the user that owns the workspace
    public record Machine(
            System system, Engine engine, Optional<String> docker, Architecture architecture, OptionalLong user) {
        public static final Machine UNKNOWN = of(System.UNKNOWN);

        /// Nothing is known but its system.
        public static Machine of(System system) {
            return new Machine(system, Engine.UNKNOWN, Optional.empty(), Architecture.UNKNOWN, OptionalLong.empty());
        }

        public Machine with(Architecture other) {
            return new Machine(system, engine, docker, other, user);
        }
    }

    /// The processor, as Docker's platforms name it.
    public enum Architecture {
        X64("amd64"),
        ARM64("arm64"),
        UNKNOWN("");

        private final String platform;

        Architecture(String platform) {
            this.platform = platform;
        }

        /// `amd64` of `linux/amd64`
        public String platform() {
            return platform;
        }
    }

    public System system() {
        return machine.system();
    }

    public Engine engine() {
        return machine.engine();
    }

    public Architecture architecture() {
        return machine.architecture();
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
        return machine.user();
    }

    public boolean isHostedLinux() {
        return hosting == Hosting.GITHUB && system() == System.LINUX;
    }
}
