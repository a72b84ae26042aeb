package dev.lintainer.pipeline.graph;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of a node besides its name and its place.
public sealed interface Facts {
    NodeKind kind();

    /// @param path of the file
    /// @param events that start it
    record Workflow(String path, List<String> events) implements Facts {
        public Workflow {
            events = List.copyOf(events);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.WORKFLOW;
        }
    }

    /// @param workflow the id of the workflow that the run begins with
    /// @param name the job's id, those of its callers in front of it; legs that differ share it
    /// @param caller the id of the job that calls the workflow which the job stands in
    /// @param legs of its matrix, named as GitHub names them; empty where there is one alone
    /// @param happens whether it runs when nothing before it failed
    /// @param runsOn the labels of its runner
    record Job(
            String workflow,
            String name,
            Optional<String> caller,
            List<String> legs,
            Presence happens,
            List<Value> runsOn)
            implements Facts {
        public Job {
            legs = List.copyOf(legs);
            runsOn = List.copyOf(runsOn);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.JOB;
        }
    }

    /// @param job the id of the job
    /// @param happens whether it runs when nothing before it failed
    record Step(String job, Presence happens) implements Facts {
        @Override
        public NodeKind kind() {
            return NodeKind.STEP;
        }
    }

    /// @param workflow the id of the workflow in whose runs the name is known
    record Image(String workflow, Origin origin) implements Facts {
        @Override
        public NodeKind kind() {
            return NodeKind.IMAGE;
        }
    }

    /// Where an image, an artifact or a file comes from; what is said first outweighs what is said later.
    enum Origin {
        /// The pipeline makes it.
        MADE,
        /// The repository has it.
        COMMITTED,
        /// Nothing makes it, although it can come from nowhere else.
        MISSING,
        /// A registry, another run or another repository has it.
        OUTSIDE,
        UNKNOWN
    }

    /// @param job the id of the job
    /// @param context the build context, as a path of the job's machine or a URL
    /// @param arguments by name
    /// @param platforms those that are asked for; none: the builder's own
    /// @param outputs where the result goes; empty: where the builder puts it by itself
    record ImageBuild(
            String job,
            BuildTool tool,
            Value dockerfile,
            Value context,
            Optional<Value> target,
            Map<String, Value> arguments,
            List<Value> platforms,
            List<BuildOutput.Format> outputs,
            Presence happens)
            implements Facts {
        public ImageBuild {
            arguments = Map.copyOf(arguments);
            platforms = List.copyOf(platforms);
            outputs = List.copyOf(outputs);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.IMAGE_BUILD;
        }
    }

    /// @param job the id of the job
    /// @param image as it is wanted, in full
    /// @param user what overrides the image's user
    /// @param name of a service or container
    record ImageUse(
            String job,
            Manner manner,
            Value image,
            Supply supply,
            Optional<Value> user,
            Optional<Value> workingDirectory,
            Optional<Value> name,
            Presence happens)
            implements Facts {
        @Override
        public NodeKind kind() {
            return switch (manner) {
                case SERVICE, COMPOSE_UP -> NodeKind.SERVICE;
                case DOCKER_RUN, DOCKER_CREATE, COMPOSE_RUN, JOB, ACTION, TAG, IMPORT, SAVE, PUSH, PULL ->
                        NodeKind.IMAGE_USE;
            };
        }
    }

    /// What is done with an image.
    enum Manner {
        DOCKER_RUN,
        DOCKER_CREATE,
        COMPOSE_UP,
        COMPOSE_RUN,
        /// It is the container that a job's steps run in.
        JOB,
        SERVICE,
        /// It is a step: `uses: docker://` or a Docker action.
        ACTION,
        TAG,
        /// It is made of something else than a build: `docker import`, `docker commit`.
        IMPORT,
        SAVE,
        PUSH,
        PULL;

        static Manner of(Effect.Start start) {
            return switch (start) {
                case DOCKER_RUN -> DOCKER_RUN;
                case DOCKER_CREATE -> DOCKER_CREATE;
                case COMPOSE_UP -> COMPOSE_UP;
                case COMPOSE_RUN -> COMPOSE_RUN;
                case JOB -> JOB;
                case SERVICE -> SERVICE;
                case ACTION -> ACTION;
            };
        }

        /// Whether a container is started.
        public boolean runs() {
            return switch (this) {
                case DOCKER_RUN, DOCKER_CREATE, COMPOSE_UP, COMPOSE_RUN, JOB, SERVICE, ACTION -> true;
                case TAG, IMPORT, SAVE, PUSH, PULL -> false;
            };
        }
    }

    /// Whether an image is where it is needed.
    enum Supply {
        /// It is, or may be, in the job's image store.
        PRESENT,
        /// The store has the image under other tags only.
        OTHER_TAG,
        /// Only other jobs make it.
        ELSEWHERE,
        /// The job has built it, but it stays in the builder.
        IN_BUILDER,
        /// It comes from a registry.
        REGISTRY,
        UNKNOWN;

        /// Whether the image cannot be had.
        public boolean isBroken() {
            return switch (this) {
                case OTHER_TAG, ELSEWHERE, IN_BUILDER -> true;
                case PRESENT, REGISTRY, UNKNOWN -> false;
            };
        }
    }

    /// @param use the id of the image use
    /// @param source a path of the job's machine, or the name of a volume
    /// @param target a path in the container
    record Mount(
            String use,
            dev.lintainer.pipeline.effect.Mount.Kind type,
            Optional<Value> source,
            Value target,
            dev.lintainer.pipeline.effect.Mount.Access access)
            implements Facts {
        @Override
        public NodeKind kind() {
            return NodeKind.MOUNT;
        }
    }

    /// @param job the id of the job on whose machine it lies
    record File(String job, Value path, Origin origin) implements Facts {
        @Override
        public NodeKind kind() {
            return NodeKind.FILE;
        }
    }

    /// @param workflow the id of the workflow in whose runs it is handed on
    /// @param paths what is searched for files; exclusions included
    record Artifact(String workflow, Origin origin, List<Value> paths) implements Facts {
        public Artifact {
            paths = List.copyOf(paths);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.ARTIFACT;
        }
    }

    /// @param store where it is kept
    /// @param written whether anything writes it; MAYBE too where something was not followed
    /// @param read the same of reading
    record Cache(Store store, Presence written, Presence read) implements Facts {
        @Override
        public NodeKind kind() {
            return NodeKind.CACHE;
        }
    }

    /// A kind of cache.
    enum Store {
        /// Layers in the cache of GitHub Actions, by scope.
        GHA,
        /// Layers in a registry, by image.
        REGISTRY,
        /// Layers in a folder.
        LOCAL,
        /// Layers in the image itself.
        INLINE,
        /// Layers in a backend of another or an unknown kind.
        OTHER,
        /// Files in the cache of GitHub Actions, by key.
        FILES
    }

    record Registry() implements Facts {
        @Override
        public NodeKind kind() {
            return NodeKind.REGISTRY;
        }
    }

    record UnknownEffects(Effect.Reach reach) implements Facts {
        @Override
        public NodeKind kind() {
            return NodeKind.UNKNOWN_EFFECTS;
        }
    }

    /// What is known of one thing by two accounts.
    static Facts together(Facts one, Facts other) {
        if (one instanceof Image left && other instanceof Image right) {
            return left.origin().compareTo(right.origin()) <= 0 ? left : right;
        }
        if (one instanceof Artifact left && other instanceof Artifact right) {
            return left.origin().compareTo(right.origin()) <= 0 ? left : right;
        }
        if (one instanceof File left && other instanceof File right) {
            return left.origin().compareTo(right.origin()) <= 0 ? left : right;
        }
        // The legs of a matrix may differ in what they leave out.
        if (one instanceof Step left && other instanceof Step right && left.happens() != right.happens()) {
            return new Step(left.job(), Presence.MAYBE);
        }
        return one;
    }
}
