package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.ActionVersion;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// One thing that a job does, whether through an action, a command or the runner itself. Paths are written as
/// [HostPath] writes them.
public sealed interface Effect {
    Origin origin();

    /// actions/checkout.
    ///
    /// @param path where the repository is put
    /// @param cleans whether what lay there before is deleted
    /// @param repository another repository than the workflow's own
    record Checkout(Origin origin, Located path, Presence cleans, Optional<Located> repository) implements Effect {}

    /// actions/setup-python, astral-sh/setup-uv with `python-version`.
    record SetUpPython(Origin origin, List<Located> versions, Optional<Located> versionFile) implements Effect {
        public SetUpPython {
            versions = List.copyOf(versions);
        }
    }

    /// docker/setup-buildx-action, `docker buildx create --use`.
    ///
    /// @param buildx the version of the plugin that is asked for
    /// @param image the image of BuildKit that the builder is told to run
    /// @param aliases whether `docker build` is made to use this builder too
    record SetUpBuilder(
            Origin origin, Builder builder, Optional<Located> buildx, Optional<Located> image, Presence aliases)
            implements Effect {}

    /// The address and token of GitHub's cache service are put into the environment of later commands, as
    /// crazy-max/ghaction-github-runtime does. Actions have them anyway, scripts have not
    /// (https://docs.docker.com/build/cache/backends/gha/#authentication).
    record ExposeRuntime(Origin origin) implements Effect {}

    /// @param tags the names that the result is given
    /// @param outputs where the result goes; empty: what the builder does by itself
    record BuildImage(
            Origin origin,
            BuildTool tool,
            Builder builder,
            BuildDefinition definition,
            List<Located> tags,
            List<BuildOutput> outputs,
            List<CacheReference> cacheFrom,
            List<CacheReference> cacheTo)
            implements Effect {
        public BuildImage {
            tags = List.copyOf(tags);
            outputs = List.copyOf(outputs);
            cacheFrom = List.copyOf(cacheFrom);
            cacheTo = List.copyOf(cacheTo);
        }

        /// Whether an image comes out, not only files or nothing but cache.
        public boolean makesImage() {
            return outputs.isEmpty() || outputs.stream().anyMatch(output -> output.format().isImage());
        }
    }

    record TagImage(Origin origin, Located source, Located target) implements Effect {}

    /// @param file the tar; empty when it goes to a pipe or cannot be told
    record SaveImage(Origin origin, List<Located> images, Optional<Located> file) implements Effect {
        public SaveImage {
            images = List.copyOf(images);
        }
    }

    /// @param file the tar; empty when it comes from a pipe or cannot be told
    record LoadImage(Origin origin, Optional<Located> file) implements Effect {}

    record PullImage(Origin origin, Located image) implements Effect {}

    record PushImage(Origin origin, Located image) implements Effect {}

    /// `docker import`, `docker commit`: something else than a build makes an image.
    record ImportImage(Origin origin, Located name) implements Effect {}

    /// `docker export`: the files of a container are written, which no `docker load` reads.
    ///
    /// @param file empty when they go to a pipe or it cannot be told
    record ExportContainer(Origin origin, Optional<Located> file) implements Effect {}

    /// One of the programs of Docker's command line is called, whatever it does.
    ///
    /// @param program `docker`, `docker-compose` or `podman`
    record CallDocker(Origin origin, Located program, DockerCommand command) implements Effect {}

    record RemoveImage(Origin origin, Located image) implements Effect {}

    /// A container is started.
    ///
    /// @param image empty when it cannot be told
    /// @param user what overrides the image's user
    /// @param workingDirectory what overrides the image's working directory
    /// @param entrypoint what overrides the image's entry point
    /// @param environment what reaches the container; [ContainerVariables] puts the image's own below it
    /// @param name the container's name, or the service's
    /// @param command what runs, `entrypoint` included; [EffectiveCommand] tells what the image makes of it
    /// @param terminal the flags that ask for a terminal to type into, which no step has: `-it`
    record RunContainer(
            Origin origin,
            Start start,
            Optional<Located> image,
            List<Mount> mounts,
            Optional<Located> user,
            Optional<Located> workingDirectory,
            Optional<Located> entrypoint,
            ContainerEnvironment environment,
            Optional<Located> name,
            ContainerCommand command,
            Optional<Location> terminal,
            ContainerNetworking networking,
            ContainerRights rights)
            implements Effect {
        public RunContainer {
            mounts = List.copyOf(mounts);
        }
    }

    /// How a container comes to be started.
    enum Start {
        /// `docker run`
        DOCKER_RUN,
        /// `docker create`: it is started later, when `docker cp` may have filled it.
        DOCKER_CREATE,
        /// A service of `docker compose up`, `start` or `create`.
        COMPOSE_UP,
        /// `docker compose run`
        COMPOSE_RUN,
        /// `container:` of a job
        JOB,
        /// `services:` of a job
        SERVICE,
        /// A step with `uses: docker://` or of a Docker action.
        ACTION;

        /// Whether a command starts it, not the runner.
        public boolean byCommand() {
            return switch (this) {
                case DOCKER_RUN, DOCKER_CREATE, COMPOSE_UP, COMPOSE_RUN -> true;
                case JOB, SERVICE, ACTION -> false;
            };
        }
    }

    /// `docker exec`, `docker compose exec`.
    ///
    /// @param terminal as of [RunContainer]
    record ExecuteInContainer(
            Origin origin,
            Located container,
            Optional<Located> user,
            Optional<Located> workingDirectory,
            ContainerCommand command,
            Optional<Location> terminal)
            implements Effect {}

    /// `docker cp`.
    ///
    /// @param container its name or id
    /// @param inside the path in the container
    /// @param onHost the path on the job's machine
    record CopyAcross(Origin origin, Located container, Value inside, Located onHost, Direction direction)
            implements Effect {}

    enum Direction {
        INTO_CONTAINER,
        OUT_OF_CONTAINER
    }

    /// actions/upload-artifact, and what other actions upload.
    ///
    /// @param id what its output `artifact-id` holds
    /// @param paths search patterns, exclusions included; none for what no path of the job tells of
    /// @param overwrites whether an artifact of the same name is deleted first
    /// @param archives whether the files are put into an archive; the one file itself is the artifact otherwise
    /// @param retentionDays how long it is kept; empty: as the repository's settings say
    /// @param version of actions/upload-artifact
    record UploadArtifact(
            Origin origin,
            Located name,
            Value id,
            List<Located> paths,
            Presence overwrites,
            Presence hiddenFiles,
            Presence archives,
            Optional<Located> retentionDays,
            Optional<ActionVersion> version)
            implements Effect {
        public UploadArtifact {
            paths = List.copyOf(paths);
        }

        /// Whether it is what Docker's actions record of a build, which nobody has asked for.
        public boolean isBuildRecord() {
            return name.value().suffix().equals(".dockerbuild");
        }
    }

    /// actions/download-artifact.
    ///
    /// @param path where the artifacts are put
    /// @param merges `merge-multiple`
    /// @param source the run that it names
    /// @param version of actions/download-artifact
    record DownloadArtifact(
            Origin origin,
            ArtifactSelection selection,
            Located path,
            Presence merges,
            ArtifactSource source,
            Optional<ActionVersion> version)
            implements Effect {
        /// Whether another run or repository is meant.
        public Presence otherRun() {
            return source.isOther();
        }
    }

    /// actions/cache, actions/cache/restore, actions/cache/save.
    record CacheFiles(Origin origin, CacheDirection direction, List<Located> paths, Located key) implements Effect {
        public CacheFiles {
            paths = List.copyOf(paths);
        }
    }

    enum CacheDirection {
        RESTORE,
        SAVE,
        BOTH
    }

    record ReadFile(Origin origin, Located path) implements Effect {}

    /// @param path a file, or a folder below which anything may be written
    record WriteFile(Origin origin, Located path) implements Effect {}

    /// `mv`, `cp`, `gzip` and the like: what lay at one path lies at another.
    record CopyFile(Origin origin, Located from, Located to) implements Effect {}

    record RemoveFile(Origin origin, Located path) implements Effect {}

    record LogIn(Origin origin, Optional<Located> registry) implements Effect {}

    /// A program that runs on the job's machine, or in the job's own container, and is none of the above.
    record RunOnHost(Origin origin, Invocation invocation) implements Effect {}

    /// Something that was not read.
    ///
    /// @param what names it, e.g. the action's reference
    record UnknownEffects(Origin origin, Reach reach, String what) implements Effect {}

    /// What something unread may do.
    enum Reach {
        /// Anything: it is an action or a workflow, which has the run's own token.
        ACTION,
        /// Anything on the job's machine, but nothing to the run's artifacts: it is a command.
        COMMAND
    }
}
